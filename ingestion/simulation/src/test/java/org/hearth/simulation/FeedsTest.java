package org.hearth.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every feed of a small authority: what it says is true of its people. */
class FeedsTest {

    @TempDir
    static Path directory;

    static Extracts northbrook;

    @BeforeAll
    static void live() {
        northbrook = Extracts.of(directory, 1500, 8);
    }

    @Test
    void writesEveryFeed() throws Exception {
        try (Stream<Path> agencies = Files.list(directory.resolve("extracts"))) {
            assertThat(agencies.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "benefits",
                            "childrens-services",
                            "community-health",
                            "early-help",
                            "health-visiting",
                            "housing",
                            "police",
                            "schools",
                            "social-housing",
                            "youth-justice");
        }
    }

    @Test
    void carriesAChildThatStaysInCareFromOneReturnToTheNext() {
        Set<String> before = children("SSDA903_2024_episodes.csv");
        Set<String> after = children("SSDA903_2025_episodes.csv");
        assertThat(before).isNotEmpty().anyMatch(after::contains);
        for (int year = 2022; year <= 2027; year++) {
            Set<String> header = children("SSDA903_" + year + "_header.csv");
            assertThat(header).containsAll(children("SSDA903_" + year + "_episodes.csv"));
        }
    }

    @Test
    void saysInEachCensusWhoLeftASchoolSinceTheLast() {
        Set<String> autumn = spells("2023_autumn_pupilonroll.csv", "pupilonrolltableid");
        Set<String> spring = spells("2024_spring_pupilonroll.csv", "pupilonrolltableid");
        Set<String> left = spells("2024_spring_pupilnolongeronroll.csv", "pupilnolongeronrolltableid");
        autumn.removeAll(spring);
        assertThat(left).isNotEmpty().isEqualTo(autumn);
    }

    private static Set<String> spells(String file, String column) {
        Set<String> spells = new HashSet<>();
        northbrook.rows("schools", file).forEach(row -> spells.add(row.getField(column) + row.getField("NativeId")));
        return spells;
    }

    @Test
    void tellsOutcomesOfChildrenInCareForAYearAndWhenTheyWentMissing() {
        Set<String> missing = new HashSet<>();
        for (int year = 2022; year <= 2026; year++) {
            Set<String> header = children("SSDA903_" + year + "_header.csv");
            assertThat(header).containsAll(children("SSDA903_" + year + "_oc2.csv"));
            missing.addAll(children("SSDA903_" + year + "_missing.csv"));
            assertThat(header).containsAll(children("SSDA903_" + year + "_missing.csv"));
        }
        assertThat(northbrook.rows("childrens-services", "SSDA903_2024_oc2.csv"))
                .isNotEmpty()
                .anyMatch(row -> row.getField("SDQ_SCORE").matches("[0-9]+"));
        assertThat(children("SSDA903_2027_oc2.csv"))
                .as("a year that is not over")
                .isEmpty();
        assertThat(missing).isNotEmpty();
    }

    private static Set<String> children(String file) {
        Set<String> children = new HashSet<>();
        northbrook.rows("childrens-services", file).forEach(row -> children.add(row.getField("CHILD")));
        return children;
    }

    @Test
    void tellsSchoolsOnlyOfChildrenWhoWereInARecordedIncident() {
        Set<String> known = new HashSet<>();
        northbrook
                .rows("police", "domestic_abuse.csv")
                .forEach(row -> known.add(row.getField("incident_date") + row.getField("nominal_id")));
        List<NamedCsvRecord> told = northbrook.rows("police", "operation_encompass.csv");
        assertThat(told).hasSizeGreaterThan(20);
        assertThat(told).allMatch(row -> known.contains(row.getField("incident_date") + row.getField("nominal_id")));
    }

    @Test
    void hasNobodyBelowTenAtYouthJustice() {
        assertThat(northbrook.rows("youth-justice", "youth_justice.csv"))
                .isNotEmpty()
                .filteredOn(row -> !row.getField("date_of_birth").isEmpty())
                .allMatch(row -> Integer.parseInt(row.getField("offence_date").substring(0, 4))
                                - Integer.parseInt(row.getField("date_of_birth").substring(0, 4))
                        >= 9);
    }

    @Test
    void knowsWhatWasNotRecordedAndWhoWasHelped() {
        int recorded = (int) northbrook.rows("police", "domestic_abuse.csv").stream()
                .map(row -> row.getField("incident_no"))
                .distinct()
                .count();
        int hidden = northbrook.truth("unrecorded.csv").size();
        assertThat((double) recorded / (recorded + hidden)).isBetween(0.45, 0.75);
        assertThat(northbrook.truth("interventions.csv"))
                .anyMatch(row -> row.getField("intervention").equals("early-help"))
                .anyMatch(row -> row.getField("intervention").equals("social-care"));
        assertThat(northbrook.truth("effects.csv")).hasSize(2);
        assertThat(northbrook.truth("recording.csv")).hasSizeGreaterThan(100);
        assertThat(northbrook.truth("custody.csv")).isNotEmpty();
    }
}
