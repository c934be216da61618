package org.hearth.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.hearth.dataset.Town.Line;
import org.hearth.kind.Kind;
import org.hearth.kind.LinkageFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonsTest {

    private static final double NEVER = Double.NEGATIVE_INFINITY;
    private static final LinkageFile RULES = LinkageFile.read(Path.of("../../northbrook/linkage.yaml"));

    @TempDir
    Path temporary;

    @Test
    void joinsWhatAgreesOnTheWhole() {
        assertThat(cluster(new double[][] {{0, 9, 7}, {9, 0, -3}, {7, -3, 0}})).containsExactly(0, 0, 0);
    }

    @Test
    void doesNotFollowAChainOfLuckyLinks() {
        assertThat(cluster(new double[][] {{0, 9, -20, -20}, {9, 0, 5, -20}, {-20, 5, 0, 9}, {-20, -20, 9, 0}}))
                .containsExactly(0, 0, 2, 2);
    }

    @Test
    void joinsWhoMovedToTheOneRecordThatKnowsTheOldPlaceAndTheNew() {
        assertThat(cluster(new double[][] {{0, 9, 8}, {9, 0, -10}, {8, -10, 0}}))
                .as("on the mean alone the third would stay by itself")
                .containsExactly(0, 0, 0);
    }

    @Test
    void neverJoinsThroughAThirdWhatARuleForbids() {
        assertThat(cluster(new double[][] {{0, 9, NEVER}, {9, 0, 8}, {NEVER, 8, 0}}))
                .containsExactly(0, 0, 2);
    }

    @Test
    void namesEachClusterByItsSmallestRecordAndPutsEachRecordInOne() {
        List<Line> lines = new Town(5, 250).lines();
        DataSetLinkage linkage = Town.link(lines, RULES, temporary.resolve("" + lines.hashCode()));

        for (int record = 0; record < lines.size(); record++) {
            int cluster = linkage.person(record);
            assertThat(cluster).isLessThanOrEqualTo(record);
            assertThat(linkage.person(cluster)).isEqualTo(cluster);
            assertThat(linkage.personId(record)).isEqualTo(linkage.personId(cluster));
        }
    }

    @Test
    void takesARowThatWasCopiedVeryOftenForOnePerson() {
        Scores scores = Town.link(new Town(5, 20).lines(), RULES, temporary).scores();
        int copies = 2_000;
        Found found = new Found();
        IntStream.range(1, copies).forEach(copy -> found.add(0, copy, 0, 12));
        found.add(copies - 1, copies, 0, 1);

        int[] persons = Persons.of(copies + 1, found, scores, 0);

        assertThat(IntStream.range(0, copies).map(copy -> persons[copy])).containsOnly(0);
        assertThat(persons[copies]).as("held to them by far less").isEqualTo(copies);
    }

    @Test
    void putsNoTwoPupilNumbersInOnePerson() {
        DataSetLinkage linkage = Town.link(new Town(6, 250).lines(), RULES, temporary);
        int[] upn = IntStream.range(0, linkage.records())
                .map(record -> linkage.value(record, Kind.IDENTIFIER))
                .toArray();

        for (int a = 0; a < upn.length; a++) {
            for (int b = 0; b < a; b++) {
                if (linkage.person(a) == linkage.person(b) && upn[a] >= 0 && upn[b] >= 0) {
                    assertThat(upn[a]).isEqualTo(upn[b]);
                }
            }
        }
    }

    private static int[] cluster(double[][] logOdds) {
        return Agglomeration.cluster(logOdds);
    }
}
