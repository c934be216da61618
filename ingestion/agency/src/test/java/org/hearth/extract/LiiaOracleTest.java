package org.hearth.extract;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What LIIA's cleaning ({@code liiatools}, which London's authorities use) makes of a return on looked-after children and of a
 * census, and of what people type in an inspection's lists. The files are made by seed and cleaned by {@code liia.py}, {@code
 * cin.py} and {@code annex_a.py} beside them.
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

    /** Where theirs is plainly wrong: a family court is no family member, information is not Indian, a neighbour is known. */
    private static final Set<String> OURS_ALONE = Set.of(
            "neighbours",
            "information not yet obtained",
            "other legal agency – including courts, probation, immigration, cafcass (children and family court advisory and support"
                    + " service) or prison");

    @Test
    void makesTheCodesOfWhatPeopleTypeInAnnexAThatLiiaMakes() throws IOException {
        Said said = Said.of(FOLDER.resolve("Annex_A_2024_Jan.xlsx"), "annex-a");
        List<String> people = said.identities();
        Map<String, List<String>> ours = Map.of(
                "list 1 Gender", items(people.subList(0, 300), "SEX"),
                "list 1 Ethnicity", items(people.subList(0, 300), "ETHNICITY"),
                "list 1 Contact Source", codes(said, "cin.contact"),
                "list 6 Gender", items(people.subList(300, 600), "SEX"),
                "list 6 Ethnicity", items(people.subList(300, 600), "ETHNICITY"),
                "list 6 Primary Need Code", codes(said, "cin.opened"),
                "list 6 Reason for Closure", codes(said, "cin.closed"));
        Map<String, Integer> rows = new HashMap<>();
        Set<String> differ = new TreeSet<>();
        try (CsvReader<NamedCsvRecord> theirs =
                CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve("annex-a-cleaned.csv"))) {
            theirs.forEach(cell -> {
                String column = cell.getField("list") + " " + cell.getField("column");
                int row = rows.merge(column, 1, Integer::sum) - 1;
                if (!ours.get(column).get(row).equals(cell.getField("code"))) {
                    differ.add(cell.getField("typed").toLowerCase(Locale.ROOT));
                }
            });
        }
        assertThat(rows)
                .hasSize(7)
                .allSatisfy((column, number) -> assertThat(number).isEqualTo(300));
        assertThat(differ).isEqualTo(OURS_ALONE);
    }

    private static List<String> items(List<String> people, String item) {
        return people.stream()
                .map(person -> person.contains(item + "=") ? person.replaceFirst(".*" + item + "=(\\w+).*", "$1") : "")
                .toList();
    }

    private static List<String> codes(Said said, String kind) {
        return said.statements.stream()
                .filter(Statement.Fact.class::isInstance)
                .map(Statement.Fact.class::cast)
                .filter(fact -> fact.kind().equals(kind))
                .map(fact -> fact.code().orElse(""))
                .toList();
    }
}
