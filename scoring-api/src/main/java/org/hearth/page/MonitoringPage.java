package org.hearth.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** {@code monitoring.json} in the words of its page. */
final class MonitoringPage {

    /** More would not be read; the file has them all. */
    private static final int COLUMNS = 20;

    private static final String ALL = "All";
    private static final String TO_COME = "Not yet known";

    private MonitoringPage() {}

    static MonitoringView view(JsonNode watch) {
        List<String> alarms = each(watch.path("alarms"))
                .map(one -> column(watch, one.asText()))
                .toList();
        return new MonitoringView(
                List.of(
                        "The households of " + day(watch.path("window"))
                                + " compared with earlier ones at the same time of year: "
                                + PlainWords.counted(watch.path("rows").asLong(), "household", "households")
                                + ", before "
                                + String.format(
                                        Locale.UK,
                                        "%,.0f",
                                        watch.path("rowsBefore").asDouble()) + " a year ago.",
                        "If nothing had changed, fewer than one date in twenty would raise any alarm. An alarm says that the data"
                                + " changed, not that the model is wrong: look at the feed first."),
                alarms.isEmpty(),
                alarms,
                each(watch.path("differences"))
                        .limit(COLUMNS)
                        .map(one -> difference(watch, one))
                        .toList(),
                Stream.concat(
                                each(watch.path("realised")).flatMap(MonitoringPage::realised),
                                Stream.of(performance(
                                        day(watch.path("window")), ALL, watch.path("estimate"), watch.path("nothing"))))
                        .toList(),
                each(watch.path("groups"))
                        .map(group -> new MonitoringView.Area(
                                PlainWords.sentence(group.path("name").asText()),
                                perCent(group.path("mean")),
                                perCent(group.path("meanBefore"))))
                        .toList());
    }

    private static Stream<MonitoringView.Performance> realised(JsonNode one) {
        String date = day(one.path("date"));
        return Stream.concat(
                Stream.of(performance(date, ALL, one.path("estimated"), one.path("realised"))),
                each(one.path("groups"))
                        .map(group -> performance(
                                date,
                                PlainWords.sentence(group.path("name").asText()),
                                group.path("estimated"),
                                group.path("realised"))));
    }

    private static MonitoringView.Performance performance(
            String date, String area, JsonNode estimated, JsonNode realised) {
        return new MonitoringView.Performance(
                date,
                area,
                number(estimated.path("auc")),
                realised.isMissingNode() ? TO_COME : number(realised.path("auc")),
                String.format(Locale.UK, "%.0f", estimated.path("positives").asDouble())
                        + (realised.isMissingNode()
                                ? " expected"
                                : String.format(
                                        Locale.UK,
                                        " expected, %.0f came",
                                        realised.path("positives").asDouble())));
    }

    private static MonitoringView.Column difference(JsonNode watch, JsonNode one) {
        return new MonitoringView.Column(
                column(watch, one.path("name").asText()),
                rarity(one.path("chance").asDouble()),
                String.format(Locale.UK, "%.3f", one.path("stability").asDouble()),
                perCent(one.path("missing")) + ", before " + perCent(one.path("missingBefore")));
    }

    private static String rarity(double chance) {
        if (chance < 1e-6) {
            return "less than 1 in a million";
        }
        return chance < 1e-3
                ? String.format(Locale.UK, "%,.0f in a million", 1e6 * chance)
                : String.format(Locale.UK, "%.1f in 100", 100 * chance);
    }

    /** What a feature measures; the score and the volume have no more than a name. */
    private static String column(JsonNode watch, String name) {
        return PlainWords.sentence(watch.path("about").path(name).asText(name.replace('_', ' ')));
    }

    private static String day(JsonNode date) {
        return PlainWords.day(LocalDate.parse(date.asText()));
    }

    private static String number(JsonNode number) {
        return number.isNumber() ? String.format(Locale.UK, "%.3f", number.asDouble()) : "Too few to say";
    }

    private static String perCent(JsonNode share) {
        return String.format(Locale.UK, "%.1f%%", 100 * share.asDouble());
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
