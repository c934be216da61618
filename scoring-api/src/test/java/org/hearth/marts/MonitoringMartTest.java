package org.hearth.marts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearth.database.Loading;
import org.junit.jupiter.api.Test;

class MonitoringMartTest {

    static MonitoringMart mart() throws Exception {
        JsonNode watch = new ObjectMapper().readTree("""
                {"window": "2026-10-01", "alarms": ["missing_365d"],
                 "differences": [
                    {"name": "missing_365d", "stability": 0.412, "missing": 0.25, "missingBefore": 0.1},
                    {"name": "score", "stability": 0.01, "missing": 0, "missingBefore": 0}],
                 "realised": [
                    {"date": "2025-10-01", "estimated": {"auc": 0.713, "positives": 8.6},
                     "realised": {"auc": 0.698, "positives": 11}},
                    {"date": "2026-01-01", "estimated": {"auc": 0.7, "positives": 8.2},
                     "realised": {"auc": 0.9, "positives": 3}}]}""");
        OversightCounts counts =
                new OversightCounts(List.of(), MissingNode.getInstance(), watch, LocalDate.parse("2026-10-01"));
        return new MonitoringMart(watch, FairnessMartTest.AREAS, counts);
    }

    interface Writing {
        void to(Loading.Rows rows);
    }

    static List<List<Object>> rows(Writing writing) {
        List<List<Object>> rows = new ArrayList<>();
        writing.to(values -> rows.add(Arrays.asList(values)));
        return rows;
    }

    @Test
    void tellsWhichColumnsDifferAndAlarm() throws Exception {
        List<List<Object>> rows = rows(mart()::drift);

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).subList(3, 9)).containsExactly("missing 365d", 1, 0.41, 0.25, 0.1, "alarm");
        assertThat(rows.get(1).get(8)).isEqualTo("as chance would have it");
    }

    @Test
    void tellsWhatCameOfPromisesAndWithholdsFew() throws Exception {
        List<List<Object>> rows = rows(mart()::outcomes);

        assertThat(rows.get(0).subList(3, 8)).containsExactly(9L, 11L, null, 0.71, 0.7);
        assertThat(rows.get(1).subList(3, 8)).containsExactly(8L, null, "c", 0.7, null);
    }
}
