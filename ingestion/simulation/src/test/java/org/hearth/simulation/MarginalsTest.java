package org.hearth.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearth.authority.Area;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures of 3,000 households near those of England, within the bounds that chance at this size asks for. */
class MarginalsTest {

    private static final int TERMS = 15;
    private static final double YEARS = 5;

    @TempDir
    static Path directory;

    static Extracts northbrook;
    static long people;
    static long pupils;

    @BeforeAll
    static void live() {
        northbrook = Extracts.of(directory, 3000, 11);
        people = now().size();
        pupils = northbrook.schools("pupilonroll").size() / TERMS;
    }

    /** Residences on 31 March 2024. */
    private static List<NamedCsvRecord> now() {
        return northbrook.truth("residences.csv").stream()
                .filter(row -> row.getField("from_on").compareTo("2024-03-31") <= 0)
                .filter(row ->
                        row.getField("to_on").isEmpty() || row.getField("to_on").compareTo("2024-03-31") > 0)
                .toList();
    }

    private static long distinct(List<NamedCsvRecord> rows, String column) {
        return rows.stream().map(row -> row.getField(column)).distinct().count();
    }

    @Test
    void householdsHaveABitMoreThanTwoPeople() {
        double size = (double) people / distinct(now(), "uprn");
        assertThat(size).isBetween(2.1, 2.6);
    }

    @Test
    void policeComeToAboutTwentyTwoDomesticAbuseIncidentsForAThousandPeople() {
        long incidents = distinct(northbrook.rows("police", "domestic_abuse.csv"), "incident_no");
        assertThat(incidents / YEARS / people * 1000).isBetween(12.0, 32.0);
    }

    @Test
    void aboutThirteenHouseholdsInAThousandAskForHelpWithHomelessness() {
        long cases = distinct(northbrook.rows("housing", "homelessness.csv"), "case_id");
        assertThat(cases / YEARS / distinct(now(), "uprn") * 1000).isBetween(7.0, 22.0);
    }

    @Test
    void aQuarterOfPupilsHaveFreeMealsAndAFifthSpecialNeeds() {
        double meals = distinctPerTerm("fsmperiodsonroll");
        assertThat(meals).isBetween(0.17, 0.33);
        double special = distinctPerTerm("senneedsonroll");
        assertThat(special).isBetween(0.13, 0.26);
    }

    private static double distinctPerTerm(String table) {
        Set<String> seen = new HashSet<>();
        northbrook
                .schools(table)
                .forEach(row -> seen.add(row.getField("sourceid") + row.getField("pupilonrolltableid")));
        return (double) seen.size() / TERMS / pupils;
    }

    @Test
    void aSixthOfPupilsMissATenthOfSessionsOrMore() {
        Map<String, Double> possible = northbrook.schools("pupilonroll").stream()
                .collect(Collectors.groupingBy(
                        row -> row.getField("pupilonrolltableid"),
                        Collectors.summingDouble(row -> Double.parseDouble(row.getField("termlysessionspossible")))));
        Map<String, Double> missed = northbrook.schools("termlysessiondetailsonroll").stream()
                .collect(Collectors.groupingBy(
                        row -> row.getField("pupilonrolltableid"),
                        Collectors.summingDouble(row -> Double.parseDouble(row.getField("sessions")))));
        double persistent = possible.entrySet().stream()
                        .filter(pupil -> missed.getOrDefault(pupil.getKey(), 0.0) >= 0.1 * pupil.getValue())
                        .count()
                / (double) possible.size();
        assertThat(persistent).isBetween(0.08, 0.26);
    }

    @Test
    void thereAreAboutElevenSuspensionsForAHundredPupils() {
        long suspensions = northbrook.schools("termlyexclusionsonroll").stream()
                .filter(row -> row.getField("category").equals("SUSP"))
                .count();
        assertThat(suspensions / YEARS / pupils * 100).isBetween(5.0, 18.0);
    }

    @Test
    void theMostDeprivedAreasHaveMuchMoreEarlyHelpThanTheLeast() {
        List<Integer> deciles =
                Extracts.authority().areas().stream().map(Area::imdDecile).toList();
        List<Integer> helped = northbrook.rows("early-help", "early_help.csv").stream()
                .filter(row -> row.getField("role").equals("parent"))
                .map(row -> row.getField("uprn"))
                .filter(uprn -> !uprn.isEmpty())
                .map(uprn -> deciles.get(Integer.parseInt(uprn.substring(1, 4)) - 100))
                .toList();
        double most = perArea(helped, deciles, 1, 3);
        double least = perArea(helped, deciles, 8, 10);
        assertThat(most).isGreaterThan(1.5 * least);
    }

    private static double perArea(List<Integer> helped, List<Integer> deciles, int from, int to) {
        double areas = deciles.stream().filter(d -> d >= from && d <= to).count();
        return helped.stream().filter(d -> d >= from && d <= to).count() / areas;
    }

    @Test
    void earlyHelpStartsForSomeFamiliesInEveryHalfYear() {
        List<NamedCsvRecord> rows = northbrook.rows("early-help", "early_help.csv");
        for (int year = 2022; year <= 2026; year++) {
            String from = year + "-01-01";
            String to = year + "-07-01";
            long families = rows.stream()
                    .filter(row -> row.getField("assessment_start_date").compareTo(from) >= 0
                            && row.getField("assessment_start_date").compareTo(to) < 0)
                    .map(row -> row.getField("family_id"))
                    .distinct()
                    .count();
            assertThat(families / 900.0).isBetween(0.012, 0.08);
        }
    }
}
