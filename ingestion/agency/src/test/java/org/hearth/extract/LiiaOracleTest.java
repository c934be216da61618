package org.hearth.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What LIIA's cleaning ({@code liiatools}, which London's authorities use) makes of a return on looked-after children and of a
 * census. The files are made by seed and cleaned by {@code liia.py} and {@code cin.py} beside them.
 */
class LiiaOracleTest {

    private static final Path FOLDER = Path.of("src/test/resources/org/hearth/extract/liia");
    private static final String NAME = "SSDA903_2020_episodes.csv";

    @Test
    void refusesTheCellsThatLiiaMakesBlankAndNoOthers() throws IOException {
        List<String> given = Files.readAllLines(FOLDER.resolve(NAME));
        List<String> cleaned = Files.readAllLines(FOLDER.resolve("cleaned.csv"));
        String[] columns = given.get(0).split(",", -1);
        Set<String> blanked = new TreeSet<>();
        for (int row = 1; row < given.size(); row++) {
            String[] before = given.get(row).split(",", -1);
            String[] after = cleaned.get(row).split(",", -1);
            for (int i = 1; i < columns.length; i++) {
                if (!before[i].isEmpty() && after[i].isEmpty()) {
                    blanked.add(row + 1 + " " + columns[i]);
                }
            }
        }
        Set<String> refused = new TreeSet<>();
        Said.of(FOLDER.resolve(NAME), "ssda903").reading.rejections().stream()
                .forEach(rejection ->
                        refused.add(rejection.line() + " " + rejection.field().orElse("-")));
        assertThat(blanked).hasSizeGreaterThan(400);
        assertThat(refused).isEqualTo(blanked);
    }

    @Test
    void readsOfACensusTheReferralsAndClosuresThatLiiaReads() throws IOException {
        Set<String> theirs = new TreeSet<>();
        for (String line : Files.readAllLines(FOLDER.resolve("cin-cleaned.csv")).stream()
                .skip(1)
                .toList()) {
            String[] cells = line.split(",", -1);
            boolean isReferral = cells[2].equals("CINreferralDate");
            String code = isReferral ? cells[3] : cells[4];
            theirs.add(cells[0].replace("_BAD", "")
                    + (isReferral ? " cin.referral " : " cin.closed ")
                    + (code.isEmpty() ? "" : code + " ")
                    + cells[1]);
        }
        Set<String> ours = new TreeSet<>(
                Said.of(FOLDER.resolve("CIN_2024.xml"), "cin-census").facts());
        ours.removeIf(fact -> !fact.contains("cin.referral") && !fact.contains("cin.closed"));
        assertThat(theirs).hasSizeGreaterThan(250);
        assertThat(ours).isEqualTo(theirs);
    }
}
