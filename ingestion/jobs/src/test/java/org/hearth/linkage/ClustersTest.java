package org.hearth.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.hearth.linkage.Town.Line;
import org.junit.jupiter.api.Test;

class ClustersTest {

    private static final double NEVER = Double.NEGATIVE_INFINITY;
    private static final LinkageRules RULES = LinkageRules.read(Path.of("../../northbrook/linkage.yaml"));

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
    void neverJoinsThroughAThirdWhatARuleForbids() {
        assertThat(cluster(new double[][] {{0, 9, NEVER}, {9, 0, 8}, {NEVER, 8, 0}}))
                .containsExactly(0, 0, 2);
    }

    @Test
    void namesEachClusterByItsSmallestRecordAndPutsEachRecordInOne() {
        List<Line> lines = new Town(5, 250).lines();
        Linkage linkage = Town.link(lines, RULES);

        for (int record = 0; record < lines.size(); record++) {
            int cluster = linkage.cluster(record);
            assertThat(cluster).isLessThanOrEqualTo(record);
            assertThat(linkage.cluster(cluster)).isEqualTo(cluster);
            assertThat(linkage.person(record)).isEqualTo(linkage.person(cluster));
        }
    }

    @Test
    void putsNoTwoPupilNumbersInOnePerson() {
        Linkage linkage = Town.link(new Town(6, 250).lines(), RULES);
        int[] upn = linkage.records().column(Field.UPN);

        for (int a = 0; a < upn.length; a++) {
            for (int b = 0; b < a; b++) {
                if (linkage.cluster(a) == linkage.cluster(b) && upn[a] >= 0 && upn[b] >= 0) {
                    assertThat(upn[a]).isEqualTo(upn[b]);
                }
            }
        }
    }

    private static int[] cluster(double[][] logOdds) {
        return Agglomeration.cluster(logOdds);
    }
}
