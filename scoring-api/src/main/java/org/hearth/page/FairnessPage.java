package org.hearth.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** {@code fairness.json} in the words of its page. */
final class FairnessPage {

    private static final String WITHHELD = "Too few to say";

    private FairnessPage() {}

    static FairnessView view(JsonNode fairness) {
        return new FairnessView(
                List.of(
                        "The lists of the test dates as the model would have made them, at each team's real capacity: "
                                + PlainWords.counted(fairness.path("places").asLong(), "place", "places") + " for "
                                + PlainWords.counted(
                                        fairness.path("rows").asLong(),
                                        "household on a date",
                                        "households, each counted once a date")
                                + ".",
                        "A difference is flagged only where its whole range lies outside 0.8 to 1.25 times that of the largest"
                                + " group. Over many groups some will by chance. Where few were measured, the data cannot tell."),
                each(fairness.path("reports")).flatMap(FairnessPage::flags).toList(),
                each(fairness.path("reports")).map(FairnessPage::attribute).toList(),
                each(fairness.path("contactBias").path("steps"))
                        .map(step -> new FairnessView.Unseen(
                                perCent(step, "bias"),
                                perCent(step, "shareOfNeed"),
                                perCent(step, "shareOfList"),
                                perCent(step, "recall")))
                        .toList(),
                truth(fairness.path("trueNeed")),
                prices(fairness.path("price")));
    }

    private static Stream<String> flags(JsonNode report) {
        return each(report.path("disparities"))
                .filter(one -> one.path("finding").asText().equals("OUTSIDE"))
                .map(one -> report.path("attribute").asText() + ", "
                        + one.path("group").asText() + ": "
                        + measure(one.path("measure").asText()) + " is " + number(one.path("ratio")) + " times that of "
                        + report.path("reference").asText() + ".");
    }

    private static FairnessView.Attribute attribute(JsonNode report) {
        return new FairnessView.Attribute(
                report.path("attribute").asText(),
                report.path("reference").asText(),
                each(report.path("groups")).map(FairnessPage::group).toList());
    }

    private static FairnessView.Group group(JsonNode group) {
        JsonNode measures = group.path("measures");
        return new FairnessView.Group(
                PlainWords.sentence(group.path("name").asText()),
                String.format(Locale.UK, "%,d", group.path("rows").asLong()),
                perCent(group, "shareOfRows") + " of households, "
                        + (group.path("shareOfList").isNumber() ? perCent(group, "shareOfList") : "too few")
                        + " of places",
                perHundred(measures.path("recall")),
                perHundred(measures.path("precision")),
                number(group.path("calibration").path("ratio")));
    }

    private static Optional<String> truth(JsonNode need) {
        return need.isObject()
                ? Optional.of("These people are made up, so their true need is known. Of those in need, "
                        + perCent(need, "contactOfKnown") + " of households known before got help and "
                        + perCent(need, "contactOfNeverKnown") + " of the others: a share of " + perCent(need, "bias")
                        + " unseen. Never-known households have " + perCent(need, "shareOfNeed")
                        + " of true need; at that share the table says " + perCent(need, "shareOfNeedAssumed")
                        + ". The list holds " + perCent(need, "listedOfKnown")
                        + " of true need in known households and "
                        + perCent(need, "listedOfNeverKnown") + " of that in never-known ones.")
                : Optional.empty();
    }

    private static List<FairnessView.Price> prices(JsonNode prices) {
        List<FairnessView.Price> all = new ArrayList<>();
        prices.fields()
                .forEachRemaining(one -> all.add(new FairnessView.Price(
                        one.getKey(),
                        each(one.getValue())
                                .map(point -> new FairnessView.Step(
                                        perCent(point, "strength"),
                                        perCent(point, "recallGap"),
                                        point.path("moved").asText(),
                                        point.path("lost").asText()))
                                .toList())));
        return all;
    }

    private static String measure(String name) {
        return switch (name) {
            case "recall" -> "the share found of those who started help";
            case "precision" -> "the share of those listed who started help";
            case "selectionRate" -> "the share listed";
            case "prevalence" -> "the share who started help";
            case "falseNegativeRate" -> "the share missed of those who started help";
            case "falsePositiveRate" -> "the share listed of those who did not start help";
            case "falseDiscoveryRate" -> "the share of those listed who did not start help";
            case "falseOmissionRate" -> "the share of those not listed who started help";
            case "trueNegativeRate" -> "the share not listed of those who did not start help";
            case "negativePredictiveValue" -> "the share of those not listed who did not start help";
            case "accuracy" -> "the share placed as it came";
            default -> name;
        };
    }

    private static String perHundred(JsonNode estimate) {
        return estimate.isObject()
                ? String.format(
                        Locale.UK,
                        "%.0f (%.0f to %.0f)",
                        100 * estimate.path("value").asDouble(),
                        100 * estimate.path("low").asDouble(),
                        100 * estimate.path("high").asDouble())
                : WITHHELD;
    }

    private static String number(JsonNode estimate) {
        return estimate.isObject()
                ? String.format(
                        Locale.UK,
                        "%.2f (%.2f to %.2f)",
                        estimate.path("value").asDouble(),
                        estimate.path("low").asDouble(),
                        estimate.path("high").asDouble())
                : WITHHELD;
    }

    private static String perCent(JsonNode of, String name) {
        return String.format(Locale.UK, "%.0f%%", 100 * of.path(name).asDouble());
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
