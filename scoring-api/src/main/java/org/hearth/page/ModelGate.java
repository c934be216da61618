package org.hearth.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The lines of a gate in plain words; a line this page does not know keeps the words of the gate. */
final class ModelGate {

    private static final Map<String, String> WORDS = Map.of(
            "Test rows with the label",
            "There are enough households in the test for whom it came true",
            "Area under the ROC curve",
            "Of two households, it puts the one for whom it comes true first (1 is always, 0.5 is by chance)",
            "Gain over the rules, precision at capacity",
            "It finds more than the simple signs of need (share of those listed)",
            "Gain over the rules, lower bound of its 95% interval",
            "It still finds more when chance is allowed for",
            "Expected calibration error",
            "What it promises is close to what was seen (gap of the chance)");

    private ModelGate() {}

    static List<ModelView.Condition> conditions(JsonNode lines) {
        return ModelPage.each(lines).map(ModelGate::condition).toList();
    }

    private static ModelView.Condition condition(JsonNode line) {
        String what = line.path("what").asText();
        return new ModelView.Condition(
                WORDS.getOrDefault(what, what),
                comparison(line.path("comparison").asText()) + " " + number(line.path("required")),
                number(line.path("measured")),
                line.path("passed").asBoolean());
    }

    private static String comparison(String comparison) {
        return switch (comparison) {
            case "at-least" -> "at least";
            case "at-most" -> "at most";
            case "above" -> "more than";
            default -> comparison;
        };
    }

    private static String number(JsonNode value) {
        if (!value.isNumber()) {
            return "not known";
        }
        double number = value.asDouble();
        return number == Math.rint(number)
                ? String.format(Locale.UK, "%,d", (long) number)
                : String.format(Locale.UK, "%.3f", number).replaceFirst("0+$", "");
    }
}
