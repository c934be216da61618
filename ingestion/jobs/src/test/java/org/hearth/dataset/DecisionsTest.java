package org.hearth.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hearth.dataset.Comparison.Shape;
import org.hearth.kind.EncodedSchema.EncodedField;
import org.hearth.kind.EncodedSchema.EncodedPart;
import org.hearth.kind.Kind;
import org.hearth.kind.Kind.Part;
import org.junit.jupiter.api.Test;

/** Four records: 0, 1 and 2 say the same, 3 says something else. */
class DecisionsTest {

    private static int[] persons(Map<Long, Boolean> decided) {
        Domain domain = new Domain();
        IntStream.range(0, 2).forEach(value -> domain.code(new ValuePart.Token(0, value), new long[0]));
        domain.close();
        EncodedPart part = new EncodedPart(new EncodedField("number", Kind.IDENTIFIER, false, true), Part.FULL);
        Entries entries = new Entries(
                List.of("0", "1", "2", "3"),
                List.of("a"),
                List.of(part),
                new short[4],
                new int[] {0, 0, 0, 1},
                new Entries.Values(new Domain[] {domain}, new int[][] {{3, 1}}));
        List<Comparison> comparisons = List.of(new ValueComparison(
                "number", Shape.IDENTITY, 0, domain, new Nearness(0.8, 0.5), new double[4], new double[4]));
        double[] person = {0.97, 0.01, 0.01, 0.01};
        double[] other = {0.0001, 0.0001, 0.0001, 0.9997};
        Model model = new Model(
                new double[][][] {{person}, {person}, {other}, {other}}, new double[] {0.1, 0.1, 0.1, 0.7}, 1);
        Scores scores = new Scores(entries, comparisons, model, false, new Decisions(decided));
        Found found = new Found();
        for (int left = 0; left < 3; left++) {
            for (int right = left + 1; right < 3; right++) {
                found.add(left, right, 0, scores.logOdds(left, right));
            }
        }
        found.hold(scores);
        return Persons.of(4, found, scores, 0);
    }

    @Test
    void nothingDecidedLeavesTheLinkageAsItIs() {
        assertThat(persons(Map.of())).containsExactly(0, 0, 0, 3);
    }

    @Test
    void twoDecidedToBeDifferentAreNeverOnePerson() {
        int[] persons = persons(Map.of(Decisions.key(0, 2), false));

        assertThat(persons[0]).isNotEqualTo(persons[2]);
    }

    @Test
    void twoDecidedToBeTheSameAreOnePersonWhateverTheySay() {
        int[] persons = persons(Map.of(Decisions.key(1, 3), true));

        assertThat(persons[1]).isEqualTo(persons[3]);
    }

    @Test
    void bothKindsHoldAtOnce() {
        int[] persons = persons(Map.of(Decisions.key(2, 3), true, Decisions.key(0, 3), false));

        assertThat(persons[2]).isEqualTo(persons[3]);
        assertThat(persons[0]).isNotEqualTo(persons[3]);
    }
}
