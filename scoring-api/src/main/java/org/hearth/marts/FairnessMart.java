package org.hearth.marts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.hearth.database.Loading;
import org.hearth.disclosure.Cells;
import org.hearth.disclosure.Controlled;
import org.jspecify.annotations.Nullable;

/** What the lists of the test dates would have done to groups. A group any of whose counts is withheld shows no measure at all. */
final class FairnessMart {

    /** The evaluation's measures of a group in plain words, in order. */
    private static final Map<String, String> MEASURES = new LinkedHashMap<>();

    static {
        MEASURES.put("selectionRate", "Share listed");
        MEASURES.put("recall", "Of those helped, share listed");
        MEASURES.put("precision", "Of those listed, share helped");
        MEASURES.put("falsePositiveRate", "Of those not helped, share listed");
    }

    private static final Map<String, String> FINDINGS = Map.of(
            "OUTSIDE", "differs: outside 0.8 to 1.25",
            "INSIDE", "alike: inside 0.8 to 1.25",
            "UNCLEAR", "cannot be told");

    private static final JsonNode NOTHING = MissingNode.getInstance();

    private static final String REST = "every other group";

    private final JsonNode fairness;
    private final JsonNode evaluation;
    private final Areas areas;

    /**
     * From an evaluation.
     *
     * @param fairness {@code fairness.json}; missing where lists were not looked at by group
     * @param evaluation {@code evaluation.json}
     */
    FairnessMart(JsonNode fairness, JsonNode evaluation, Areas areas) {
        this.fairness = fairness;
        this.evaluation = evaluation;
        this.areas = areas;
    }

    private record Cell(String group, String part) {}

    void load(Loading loading) throws SQLException {
        loading.load("marts.model_fairness", this::write);
    }

    /** Every row; pairs of attributes are left out, as their groups are few. */
    void write(Loading.Rows rows) {
        for (JsonNode report : fairness.path("reports")) {
            if (!report.path("attribute").asText().contains(" × ")) {
                write(rows, report);
            }
        }
    }

    private void write(Loading.Rows rows, JsonNode report) {
        Predicate<String> shown = shown(report);
        Map<String, JsonNode> disparities = new HashMap<>();
        report.path("disparities")
                .forEach(one -> disparities.put(
                        one.path("group").asText() + "/" + one.path("measure").asText(), one));
        for (JsonNode group : report.path("groups")) {
            String name = group.path("name").asText();
            int place = 0;
            for (Map.Entry<String, String> measure : MEASURES.entrySet()) {
                JsonNode value = shown.test(name) ? group.path("measures").path(measure.getKey()) : NOTHING;
                JsonNode disparity = disparities.getOrDefault(name + "/" + measure.getKey(), NOTHING);
                rows.add(
                        areas.code(),
                        Areas.EVERYONE,
                        report.path("attribute").asText(),
                        name,
                        measure.getKey(),
                        measure.getValue(),
                        ++place,
                        hundredth(value.path("value")),
                        hundredth(value.path("low")),
                        hundredth(value.path("high")),
                        finding(report, name, value, disparity),
                        Marks.mark(!value.path("value").isNumber()));
            }
        }
    }

    private static String finding(JsonNode report, String group, JsonNode value, JsonNode disparity) {
        if (group.equals(report.path("reference").asText())) {
            return "the others are compared with it";
        }
        return value.isObject()
                ? FINDINGS.getOrDefault(disparity.path("finding").asText(), "")
                : "";
    }

    private static @Nullable Double hundredth(JsonNode value) {
        return value.isNumber() ? Math.round(value.asDouble() * 100) / 100.0 : null;
    }

    /** Listed or not, helped or not: of every group, and of all. Groups that are not told are one rest, which nobody sees. */
    private Predicate<String> shown(JsonNode report) {
        Cells<Cell> cells = new Cells<>();
        Map<String, List<Cell>> inner = new LinkedHashMap<>();
        long[] rest = {
            fairness.path("rows").asLong(),
            fairness.path("places").asLong(),
            evaluation.path("testPositives").asLong()
        };
        for (JsonNode group : report.path("groups")) {
            Counts.of(group).ifPresent(counts -> {
                String name = group.path("name").asText();
                inner.put(name, counts.into(cells, name));
                rest[0] -= counts.rows();
                rest[1] -= counts.listed();
                rest[2] -= counts.helped();
            });
        }
        List<String> parts = List.of("rows", "listed", "helped");
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            cells.add(new Cell(REST, part), Math.max(0, rest[i]));
            Cell all = new Cell("all", part);
            cells.total(
                    all,
                    cells.names().stream()
                            .filter(cell -> cell.part().equals(part))
                            .toList());
            cells.told(all);
        }
        Controlled<Cell> controlled = cells.controlled();
        return name -> inner.containsKey(name)
                && inner.get(name).stream().allMatch(cell -> controlled.of(cell).isPresent());
    }

    /** A group's counts, worked out from its shares. */
    private record Counts(long rows, long listed, long helped, long both) {

        static Optional<Counts> of(JsonNode group) {
            JsonNode measures = group.path("measures");
            long rows = group.path("rows").asLong();
            long listed = Math.round(value(measures, "selectionRate").orElse(0) * rows);
            long helped = Math.round(value(measures, "prevalence").orElse(0) * rows);
            OptionalDouble recall = value(measures, "recall");
            return recall.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Counts(rows, listed, helped, Math.round(recall.getAsDouble() * helped)));
        }

        private static OptionalDouble value(JsonNode measures, String name) {
            JsonNode value = measures.path(name).path("value");
            return value.isNumber() ? OptionalDouble.of(value.asDouble()) : OptionalDouble.empty();
        }

        /** Adds the four ways a household can fare, and their sums; gives all of them. */
        List<Cell> into(Cells<Cell> cells, String name) {
            Cell both = new Cell(name, "listed and helped");
            Cell wrongly = new Cell(name, "listed, not helped");
            Cell missed = new Cell(name, "helped, not listed");
            Cell neither = new Cell(name, "neither");
            cells.add(both, both());
            cells.add(wrongly, listed - both());
            cells.add(missed, helped - both());
            cells.add(neither, rows - listed - helped + both());
            cells.total(new Cell(name, "listed"), List.of(both, wrongly));
            cells.total(new Cell(name, "helped"), List.of(both, missed));
            cells.total(new Cell(name, "rows"), List.of(both, wrongly, missed, neither));
            return List.of(
                    both,
                    wrongly,
                    missed,
                    neither,
                    new Cell(name, "listed"),
                    new Cell(name, "helped"),
                    new Cell(name, "rows"));
        }
    }
}
