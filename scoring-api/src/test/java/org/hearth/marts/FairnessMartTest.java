package org.hearth.marts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearth.authority.Authority;
import org.junit.jupiter.api.Test;

class FairnessMartTest {

    static final ObjectMapper JSON = new ObjectMapper();
    static final Areas AREAS = new Areas(Authority.read(Path.of("..", "northbrook")));

    static final int MEMBER = 3;
    static final int MEASURE = 4;
    static final int VALUE = 7;
    static final int FINDING = 10;
    static final int MARK = 11;

    /** A report on groups of rows, of which so many were listed, helped, and both. */
    static ObjectNode fairness(int[]... groups) {
        ObjectNode fairness = JSON.createObjectNode();
        ObjectNode report = fairness.putArray("reports").addObject();
        report.put("attribute", "deprivation").put("reference", "group 0");
        ArrayNode told = report.putArray("groups");
        int rows = 0;
        int places = 0;
        for (int[] of : groups) {
            ObjectNode group = told.addObject();
            group.put("name", "group " + (told.size() - 1)).put("rows", of[0]);
            ObjectNode measures = group.putObject("measures");
            share(measures, "selectionRate", of[1], of[0]);
            share(measures, "prevalence", of[2], of[0]);
            share(measures, "recall", of[3], of[2]);
            share(measures, "precision", of[3], of[1]);
            share(measures, "falsePositiveRate", of[1] - of[3], of[0] - of[2]);
            rows += of[0];
            places += of[1];
        }
        report.putArray("disparities")
                .addObject()
                .put("group", "group 1")
                .put("measure", "recall")
                .put("finding", "OUTSIDE");
        return fairness.put("rows", rows).put("places", places);
    }

    static void share(ObjectNode measures, String name, double part, double whole) {
        double share = part / whole;
        measures.putObject(name).put("value", share).put("low", share / 2).put("high", (share + 1) / 2);
    }

    static List<List<Object>> rows(JsonNode fairness, int helped) {
        List<List<Object>> rows = new ArrayList<>();
        JsonNode evaluation = JSON.createObjectNode().put("testPositives", helped);
        new FairnessMart(fairness, evaluation, AREAS).write(values -> rows.add(Arrays.asList(values)));
        return rows;
    }

    @Test
    void tellsSharesOfGroupsAndWhetherTheyDiffer() {
        List<List<Object>> rows = rows(fairness(new int[] {900, 90, 60, 30}, new int[] {700, 20, 40, 8}), 100);

        assertThat(rows).hasSize(2 * 4).allMatch(row -> row.get(MARK) == null);
        assertThat(rows)
                .filteredOn(row ->
                        row.get(MEMBER).equals("group 1") && row.get(MEASURE).equals("recall"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get(VALUE)).isEqualTo(0.2);
                    assertThat(row.get(FINDING)).isEqualTo("differs: outside 0.8 to 1.25");
                });
    }

    @Test
    void withholdsAGroupOfFewAndTheOneThatWouldGiveItAwayBySubtraction() {
        List<List<Object>> rows = rows(
                fairness(new int[] {900, 90, 60, 30}, new int[] {700, 20, 40, 3}, new int[] {800, 40, 50, 20}), 150);

        assertThat(rows)
                .filteredOn(row -> row.get(MEMBER).equals("group 1"))
                .allMatch(row -> row.get(VALUE) == null && "c".equals(row.get(MARK)) && "".equals(row.get(FINDING)));
        assertThat(rows).filteredOn(row -> row.get(MARK) == null).isNotEmpty();
    }

    @Test
    void isEmptyWhereListsWereNotLookedAtByGroup() {
        assertThat(rows(MissingNode.getInstance(), 0)).isEmpty();
    }
}
