package org.hearth.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearth.linkage.Town.Line;
import org.junit.jupiter.api.Test;

class ScorerTest {

    private static final LinkageRules RULES = LinkageRules.read(Path.of("../../northbrook/linkage.yaml"));

    /** forenames | surnames | births | postcodes | properties → the pattern in words. */
    private static final String LEVELS = """
            Ann   Ann    | Lee  Lee  | 2014-05-03 2014-05-03 | NB1 NB1 | P1 P1 | forename=exact;surname=exact;birth=exact;place=property;sex=same
            Annie Annies | Lee  Pym  | 2014-05-03 2014-05-04 | NB1 NB1 | P1 P2 | forename=near;surname=different;birth=near;place=postcode;sex=same
            Ann   Zoe    | Lee  Lee  | 2014-05-03 1971-12-30 | NB1 QQ7 | P1 P2 | forename=different;surname=exact;birth=different;place=different;sex=same
            Ann   Ann    | Lee  Lee  | 2014-05-03 2014-05-03 | NB1 NB1 | P1 -  | forename=exact;surname=exact;birth=exact;place=postcode;sex=same
            """;

    @Test
    void givesEachComparisonTheFirstLevelThatFits() {
        for (String row : LEVELS.lines().toList()) {
            String[] cells = row.split("\\|", -1);
            Line[] lines = new Line[2];
            for (int i = 0; i < 2; i++) {
                lines[i] = new Line(
                        "police",
                        "id" + i,
                        i,
                        word(cells[0], i),
                        word(cells[1], i),
                        LocalDate.parse(word(cells[2], i)),
                        "F",
                        null,
                        word(cells[3], i),
                        word(cells[4], i).equals("-") ? null : word(cells[4], i));
            }
            Comparisons comparisons = new Comparisons(RULES.comparisons(), Town.records(List.of(lines)));

            assertThat(comparisons.describe(comparisons.pattern(0, 1))).isEqualTo(cells[5].strip());
            assertThat(comparisons.pattern(1, 0)).isEqualTo(comparisons.pattern(0, 1));
        }
    }

    private static String word(String cell, int place) {
        return cell.strip().split("\\s+", -1)[place];
    }

    @Test
    void countsAgreementOnARareNameForMoreThanOnACommonOne() {
        List<Line> lines = new ArrayList<>(new Town(8, 200).lines());
        lines.addAll(pair("Xanthippe", "r"));
        for (int i = 0; i < 60; i++) {
            lines.addAll(pair("Mary", "c" + i));
        }
        Linkage linkage = Town.link(lines, RULES);

        assertThat(logOdds(linkage, lines, "r")).isGreaterThan(logOdds(linkage, lines, "c0") + 1);
    }

    @Test
    void letsRarityMoveAWeightByItsLimitAtMost() {
        Dictionary names = Town.records(new Town(8, 200).lines()).dictionary(Field.FORENAME);

        for (float log : Scorer.rarity(names, 2)) {
            assertThat((double) Math.abs(log)).isLessThanOrEqualTo(2 * Math.log(2) + 1e-6);
        }
    }

    private static List<Line> pair(String forename, String id) {
        LocalDate birth = LocalDate.of(2012, 3, 4);
        return List.of(
                new Line("police", id, -1, forename, "Ashworth", birth, "F", null, "NB1", "P1" + id),
                new Line("housing", id, -1, forename, "Ashworth", birth, "F", null, "NB9", "P2" + id));
    }

    private static double logOdds(Linkage linkage, List<Line> lines, String id) {
        int[] found = lines.stream()
                .filter(line -> line.localId().equals(id))
                .mapToInt(line -> linkage.records().pseudonyms().find(line.pseudonym()))
                .toArray();
        return linkage.scorer().logOdds(found[0], found[1]);
    }
}
