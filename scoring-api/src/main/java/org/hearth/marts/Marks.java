package org.hearth.marts;

import java.util.OptionalLong;
import org.hearth.disclosure.DisclosureControl;
import org.jspecify.annotations.Nullable;

/** A count as a mart holds it: the number, or the mark of a withheld one. */
final class Marks {

    private Marks() {}

    static @Nullable Long count(OptionalLong count) {
        return count.isPresent() ? count.getAsLong() : null;
    }

    static @Nullable String mark(OptionalLong count) {
        return count.isPresent() ? null : DisclosureControl.MARK;
    }

    static @Nullable String mark(boolean withheld) {
        return withheld ? DisclosureControl.MARK : null;
    }
}
