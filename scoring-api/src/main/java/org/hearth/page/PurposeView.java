package org.hearth.page;

import java.util.Arrays;
import java.util.List;
import org.hearth.household.Purpose;

/**
 * Asks why a household is opened, because the answer is recorded.
 *
 * @param reference the household's short reference
 * @param action where the answer goes
 */
public record PurposeView(String reference, String action, List<Option> purposes) implements View {

    public PurposeView {
        purposes = List.copyOf(purposes);
    }

    @Override
    public String template() {
        return "purpose.jte";
    }

    /** One purpose: what the form sends and what it means. */
    public record Option(String id, String words) {}

    static PurposeView of(String reference, String action) {
        return new PurposeView(
                reference,
                action,
                Arrays.stream(Purpose.values())
                        .map(purpose -> new Option(purpose.slug(), purpose.words()))
                        .toList());
    }
}
