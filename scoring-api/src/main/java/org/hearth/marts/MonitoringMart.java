package org.hearth.marts;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import org.hearth.database.Loading;
import org.jspecify.annotations.Nullable;

/** Whether the latest date looks like those the model learnt from, and what came of what it promised. */
final class MonitoringMart {

    private static final int MOST_COLUMNS = 20;

    private final JsonNode watch;
    private final Areas areas;
    private final OversightCounts counts;

    /**
     * From {@code monitoring.json}.
     *
     * @param watch missing where `hearth monitor` was not run
     */
    MonitoringMart(JsonNode watch, Areas areas, OversightCounts counts) {
        this.watch = watch;
        this.areas = areas;
        this.counts = counts;
    }

    void load(Loading loading) throws SQLException {
        loading.load("marts.model_drift", this::drift);
        loading.load("marts.model_outcome", this::outcomes);
    }

    /** The columns that differ most: shares and an index, no counts of people. */
    void drift(Loading.Rows rows) {
        Set<String> alarms = new HashSet<>();
        watch.path("alarms").forEach(name -> alarms.add(name.asText()));
        int place = 0;
        for (JsonNode difference : watch.path("differences")) {
            if (++place <= MOST_COLUMNS) {
                String name = difference.path("name").asText();
                rows.add(
                        areas.code(),
                        Areas.EVERYONE,
                        LocalDate.parse(watch.path("window").asText()),
                        name.replace('_', ' '),
                        place,
                        hundredth(difference.path("stability")),
                        hundredth(difference.path("missing")),
                        hundredth(difference.path("missingBefore")),
                        alarms.contains(name) ? "alarm" : "as chance would have it");
            }
        }
    }

    void outcomes(Loading.Rows rows) {
        for (JsonNode realised : watch.path("realised")) {
            JsonNode promised = realised.path("estimated");
            JsonNode happened = realised.path("realised");
            LocalDate date = LocalDate.parse(realised.path("date").asText());
            OptionalLong helped = counts.outcome(date);
            rows.add(
                    areas.code(),
                    Areas.EVERYONE,
                    date,
                    Math.round(promised.path("positives").asDouble()),
                    Marks.count(helped),
                    Marks.mark(helped),
                    hundredth(promised.path("auc")),
                    helped.isPresent() ? hundredth(happened.path("auc")) : null);
        }
    }

    private static @Nullable Double hundredth(JsonNode value) {
        return value.isNumber() ? Math.round(value.asDouble() * 100) / 100.0 : null;
    }
}
