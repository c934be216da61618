package org.hearth.marts;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.hearth.database.Loading;
import org.hearth.disclosure.Cells;
import org.hearth.disclosure.Controlled;
import org.jspecify.annotations.Nullable;

/** How good the model is, what the gate asked and what the model learnt from. */
final class OversightMart {

    /** The evaluation's measures in plain words, in order. */
    private static final Map<String, String> MEASURES = new LinkedHashMap<>();

    static {
        MEASURES.put("precisionAtCapacity", "Of those listed, share helped within the label's time");
        MEASURES.put("recallAtCapacity", "Of those helped, share listed");
        MEASURES.put("auc", "Area under the ROC curve");
        MEASURES.put("averagePrecision", "Average precision");
        MEASURES.put("brier", "Brier score (lower is better)");
        MEASURES.put("calibrationError", "Expected calibration error (lower is better)");
    }

    private static final Bin ALL_HELPED = new Bin("all", -1, true);
    private static final Bin ALL_OTHERS = new Bin("all", -1, false);

    private static final String COHORT = """
            select as_of, count(*) as households, count(*) filter (eligible) as eligible, count(label) as labelled,
                coalesce(cast(sum(label) as bigint), 0) as helped
            from matrix group by 1 order by 1""";

    private final MartSources sources;
    private final Areas areas;
    private final JsonNode evaluation;

    OversightMart(MartSources sources, Areas areas) {
        this.sources = sources;
        this.areas = areas;
        this.evaluation = sources.measured().evaluation();
    }

    private record Bin(String model, int bin, boolean happened) {}

    void load(Loading loading) throws SQLException {
        loading.load("marts.model_measure", this::measures);
        loading.load("marts.model_calibration", this::calibration);
        loading.load("marts.model_gate", this::gate);
        loading.load("marts.cohort", this::cohorts);
    }

    private void measures(Loading.Rows rows) {
        for (JsonNode model : evaluation.path("models")) {
            int place = 0;
            for (Map.Entry<String, String> measure : MEASURES.entrySet()) {
                place++;
                JsonNode value = model.path("measures").path(measure.getKey());
                if (value.path("value").isNumber()) {
                    String name = model.path("name").asText();
                    rows.add(
                            areas.code(),
                            Areas.EVERYONE,
                            name,
                            sources.model().version(),
                            measure.getKey(),
                            measure.getValue(),
                            place,
                            hundredth(value.path("value")),
                            hundredth(value.path("low")),
                            hundredth(value.path("high")),
                            name.equals(evaluation.path("chosen").asText()));
                }
            }
        }
    }

    /** Rounded, so that a share times the number it is a share of does not give back a count of a few. */
    private static @Nullable Double hundredth(JsonNode value) {
        return value.isNumber() ? Math.round(value.asDouble() * 100) / 100.0 : null;
    }

    private void calibration(Loading.Rows rows) {
        Controlled<Bin> controlled = bins().controlled();
        for (JsonNode model : evaluation.path("models")) {
            String name = model.path("name").asText();
            for (int i = 0; i < model.path("reliability").size(); i++) {
                JsonNode bin = model.path("reliability").get(i);
                long households = bin.path("rows").asLong();
                OptionalLong happened = controlled.of(new Bin(name, i, true));
                boolean hidden = happened.isEmpty()
                        || controlled.of(new Bin(name, i, false)).isEmpty();
                rows.add(
                        areas.code(),
                        Areas.EVERYONE,
                        name,
                        i + 1,
                        hidden ? null : households,
                        hundredth(bin.path("predicted")),
                        hidden
                                ? null
                                : Math.round(1_000.0 * bin.path("observed").asDouble()) / 1_000.0,
                        Marks.mark(hidden));
            }
        }
    }

    /** Of every model the same households, helped or not: each model's bins add up to the same two totals. */
    private Cells<Bin> bins() {
        Cells<Bin> cells = new Cells<>();
        for (JsonNode model : evaluation.path("models")) {
            String name = model.path("name").asText();
            List<Bin> helpedBins = new ArrayList<>();
            List<Bin> otherBins = new ArrayList<>();
            for (int i = 0; i < model.path("reliability").size(); i++) {
                JsonNode bin = model.path("reliability").get(i);
                long households = bin.path("rows").asLong();
                long helped = Math.round(households * bin.path("observed").asDouble());
                for (boolean happened : new boolean[] {true, false}) {
                    Bin cell = new Bin(name, i, happened);
                    cells.add(cell, happened ? helped : households - helped);
                    (happened ? helpedBins : otherBins).add(cell);
                }
            }
            cells.total(ALL_HELPED, helpedBins);
            cells.total(ALL_OTHERS, otherBins);
        }
        return cells;
    }

    private void gate(Loading.Rows rows) {
        Controlled<Bin> controlled = bins().controlled();
        int place = 1;
        for (JsonNode line : evaluation.path("verdict").path("lines")) {
            rows.add(
                    areas.code(),
                    Areas.EVERYONE,
                    place++,
                    line.path("what").asText(),
                    measured(line.path("measured"), controlled),
                    line.path("comparison").asText().replace('-', ' ') + " "
                            + line.path("required").asText(),
                    line.path("passed").asBoolean() ? "passed" : "failed");
        }
    }

    /** Finely enough to see why a line failed; the number of households helped only where the bins leave it be. */
    private @Nullable Double measured(JsonNode value, Controlled<Bin> controlled) {
        boolean helped = value.asDouble() == evaluation.path("testPositives").asDouble();
        boolean hidden = helped && controlled.of(ALL_HELPED).isEmpty();
        return value.isNumber() && !hidden ? Math.round(value.asDouble() * 1_000) / 1_000.0 : null;
    }

    private enum Observed {
        HOUSEHOLDS,
        ELIGIBLE,
        NOT_ELIGIBLE,
        HELPED,
        NOT_HELPED
    }

    private void cohorts(Loading.Rows rows) {
        sources.tables().forEach(COHORT, row -> {
            Cells<Observed> cells = new Cells<>();
            long households = row.whole("households");
            boolean known = row.whole("labelled") == households;
            cells.add(Observed.ELIGIBLE, row.whole("eligible"));
            cells.add(Observed.NOT_ELIGIBLE, households - row.whole("eligible"));
            cells.total(Observed.HOUSEHOLDS, List.of(Observed.ELIGIBLE, Observed.NOT_ELIGIBLE));
            if (known) {
                cells.add(Observed.HELPED, row.whole("helped"));
                cells.add(Observed.NOT_HELPED, households - row.whole("helped"));
                cells.total(Observed.HOUSEHOLDS, List.of(Observed.HELPED, Observed.NOT_HELPED));
            }
            Controlled<Observed> controlled = cells.controlled();
            OptionalLong all = controlled.of(Observed.HOUSEHOLDS);
            OptionalLong eligible = controlled.of(Observed.ELIGIBLE);
            OptionalLong helped = known ? controlled.of(Observed.HELPED) : OptionalLong.empty();
            rows.add(
                    areas.code(),
                    Areas.EVERYONE,
                    row.date("as_of"),
                    Marks.count(all),
                    Marks.mark(all),
                    Marks.count(eligible),
                    Marks.mark(eligible),
                    Marks.count(helped),
                    known ? Marks.mark(helped) : null,
                    Share.of(helped, all).map(Share::rate).orElse(null));
        });
    }
}
