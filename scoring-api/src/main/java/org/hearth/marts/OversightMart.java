package org.hearth.marts;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.hearth.database.Loading;
import org.hearth.disclosure.DisclosureControl;
import org.hearth.marts.OversightCounts.Cohort;
import org.hearth.table.Row;
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

    private static final String COHORT = """
            select as_of, count(*) as households, count(*) filter (eligible) as eligible, count(label) as labelled,
                coalesce(cast(sum(label) as bigint), 0) as helped
            from matrix group by 1 order by 1""";

    private final MartSources sources;
    private final Areas areas;
    private final JsonNode evaluation;
    private final List<Cohort> cohorts;
    private final OversightCounts counts;

    OversightMart(MartSources sources, Areas areas) {
        this.sources = sources;
        this.areas = areas;
        this.evaluation = sources.measured().evaluation();
        this.cohorts = sources.tables().list(COHORT, OversightMart::cohort);
        this.counts =
                new OversightCounts(cohorts, evaluation, sources.measured().watch(), sources.asOf());
    }

    private static Cohort cohort(Row row) {
        boolean known = row.whole("labelled") == row.whole("households");
        return new Cohort(
                row.date("as_of"),
                row.whole("households"),
                row.whole("eligible"),
                known ? OptionalLong.of(row.whole("helped")) : OptionalLong.empty());
    }

    void load(Loading loading) throws SQLException {
        loading.load("marts.model_measure", this::measures);
        loading.load("marts.model_calibration", this::calibration);
        loading.load("marts.model_gate", this::gate);
        loading.load("marts.cohort", this::cohorts);
        new MonitoringMart(sources.measured().watch(), areas, counts).load(loading);
    }

    private void measures(Loading.Rows rows) {
        for (JsonNode model : evaluation.path("models")) {
            int place = 0;
            for (Map.Entry<String, String> measure : MEASURES.entrySet()) {
                place++;
                JsonNode value = model.path("measures").path(measure.getKey());
                if (value.path("value").isNumber() && !tellsOfFew(measure.getKey(), value)) {
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

    /** At the cut a share is of households listed or helped, whose number is known: it gives back how many were both. */
    private boolean tellsOfFew(String measure, JsonNode share) {
        long listed = evaluation.path("places").asLong();
        long helped = evaluation.path("testPositives").asLong();
        long of = measure.equals("precisionAtCapacity") ? listed : measure.equals("recallAtCapacity") ? helped : 0;
        long both = Math.round(share.path("value").asDouble() * of);
        return of > 0 && LongStream.of(both, listed - both, helped - both).anyMatch(DisclosureControl::isSmall);
    }

    private void calibration(Loading.Rows rows) {
        for (JsonNode model : evaluation.path("models")) {
            String name = model.path("name").asText();
            for (int i = 0; i < model.path("reliability").size(); i++) {
                JsonNode bin = model.path("reliability").get(i);
                boolean hidden = !counts.tells(name, i);
                rows.add(
                        areas.code(),
                        Areas.EVERYONE,
                        name,
                        i + 1,
                        hidden ? null : bin.path("rows").asLong(),
                        hundredth(bin.path("predicted")),
                        hidden
                                ? null
                                : Math.round(1_000.0 * bin.path("observed").asDouble()) / 1_000.0,
                        Marks.mark(hidden));
            }
        }
    }

    private void gate(Loading.Rows rows) {
        int place = 1;
        for (JsonNode line : evaluation.path("verdict").path("lines")) {
            rows.add(
                    areas.code(),
                    Areas.EVERYONE,
                    place++,
                    line.path("what").asText(),
                    measured(line.path("measured")),
                    line.path("comparison").asText().replace('-', ' ') + " "
                            + line.path("required").asText(),
                    line.path("passed").asBoolean() ? "passed" : "failed");
        }
    }

    /** Finely enough to see why a line failed; the number of households helped only where the bins leave it be. */
    private @Nullable Double measured(JsonNode value) {
        boolean helped = value.asDouble() == evaluation.path("testPositives").asDouble();
        boolean hidden = helped && counts.testHelped().isEmpty();
        return value.isNumber() && !hidden ? Math.round(value.asDouble() * 1_000) / 1_000.0 : null;
    }

    private void cohorts(Loading.Rows rows) {
        for (Cohort cohort : cohorts) {
            boolean known = cohort.helped().isPresent();
            OptionalLong all = counts.households(cohort.date());
            OptionalLong eligible = counts.eligible(cohort.date());
            OptionalLong helped = known ? counts.helped(cohort.date()) : OptionalLong.empty();
            rows.add(
                    areas.code(),
                    Areas.EVERYONE,
                    cohort.date(),
                    Marks.count(all),
                    Marks.mark(all),
                    Marks.count(eligible),
                    Marks.mark(eligible),
                    Marks.count(helped),
                    known ? Marks.mark(helped) : null,
                    Share.of(helped, all).map(Share::rate).orElse(null));
        }
    }
}
