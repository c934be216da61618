package org.hearth.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearth.authority.Authority;
import org.hearth.matrix.Feature;
import org.hearth.workspace.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionFileTest {

    private static final String NAMED = """
            children_count adults_count youngest_child_age oldest_child_age under_5_count joined_365d moves_730d imd_decile
            income_deprivation referrals_365d referrals_1095d days_since_case_closed cases_1095d section_47_1095d
            factor_domestic_abuse_1095d factor_mental_health_1095d factor_substance_1095d disability absence_latest absence_trend
            persistent_absence_terms_1095d suspensions_365d suspensions_trend exclusions_1095d free_meals_children
            sen_support_children ehcp_children school_moves_730d domestic_abuse_365d domestic_abuse_1095d
            high_risk_domestic_abuse_365d days_since_domestic_abuse domestic_abuse_trend missing_365d homelessness_730d
            temporary_accommodation_now housing_support_needs_730d health_missed_365d health_concerns_730d health_level
            early_help_1095d days_since_early_help_closed early_help_needs_1095d early_help_contacts_365d agencies_365d events_90d
            events_trend""";

    @TempDir
    Path temp;

    private Authority authority;

    @BeforeEach
    void copyNorthbrook() {
        authority = TestAuthority.copiedTo(temp);
    }

    private void edit(String set, String from, String to) throws IOException {
        TestAuthority.edit(authority.file("features/" + set + ".yaml"), from, to);
    }

    private List<String> faults() {
        return catchThrowableOfType(Fault.class, () -> DefinitionFile.read(authority, "early-help"))
                .lines();
    }

    @Test
    void northbrooksFileDefinesTheFeaturesThatRulesAndModelsName() {
        List<Feature> features =
                DefinitionFile.read(authority, "early-help").schema().features();
        assertThat(features)
                .extracting(Feature::name)
                .hasSizeGreaterThanOrEqualTo(120)
                .contains(NAMED.split("\\s+", -1))
                .isSorted();
        assertThat(features)
                .filteredOn(feature -> feature.missingFlag().isPresent())
                .extracting(Feature::name)
                .contains("absence_latest", "imd_decile", "health_level", "days_since_domestic_abuse");
    }

    @Test
    void takesAllButTheLabelAndTheCohortFromAnotherDefinition() throws IOException {
        Definition first = DefinitionFile.read(authority, "early-help");
        Definition referred = DefinitionFile.read(authority, "re-referral");
        assertThat(referred.columns()).isEqualTo(first.columns());
        assertThat(referred.label().kinds()).containsExactly("cin.referral");
        assertThat(referred.label().months()).isEqualTo(12);
        assertThat(DefinitionFile.inputs(authority, referred))
                .containsKeys("features/re-referral.yaml", "features/early-help.yaml", "labels/re-referral-12m.yaml");
        edit("re-referral", "feature: referrals_365d", "feature: shoe_size");
        assertThatThrownBy(() -> DefinitionFile.read(authority, "re-referral"))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("expected a feature of features/early-help.yaml, found shoe_size");
    }

    @Test
    void saysWhichAgencyAFeatureComesFrom() {
        List<Feature> features =
                DefinitionFile.read(authority, "early-help").schema().features();
        assertThat(features)
                .extracting(feature -> feature.name() + " " + feature.agency())
                .contains(
                        "children_count household", "imd_decile area", "missing_365d police", "agencies_365d several");
    }

    @Test
    void reportsEveryFaultAtOnceWithItsLine() throws IOException {
        edit("health-visiting", "kinds: [health.service-level]", "kinds: [health.service-levels]");
        edit("police", "Nobody was reported missing in the last year", "");
        edit("household", "aggregate: children\n", "aggregate: childs\n");
        assertThat(faults())
                .hasSize(3)
                .anyMatch(line -> line.contains("health_level") && line.contains("health.service-levels"))
                .anyMatch(line -> line.contains("missing_365d") && line.contains("plain words under none"))
                .anyMatch(line -> line.contains("children_count") && line.contains("childs"))
                .allMatch(line ->
                        line.matches(".*(police|household|health-visiting).yaml \\(line \\d{1,3}, features\\..*"));
    }

    @Test
    void refusesAFeatureWhoseAgencySharesForAnotherPurpose() throws IOException {
        TestAuthority.edit(
                authority.file("agreements/police.yaml"), "purpose: early help planning", "purpose: crime prevention");
        assertThat(faults())
                .isNotEmpty()
                .allMatch(
                        line -> line.matches(
                                ".*\\.yaml \\(line \\d+, .*: expected facts shared for early help planning,"
                                        + " found .*police\\..*, which agreements/police.yaml \\(line \\d+, purpose\\) shares for crime prevention"))
                .anyMatch(
                        line -> line.contains("features.missing_365d") && line.contains("found police.missing, which"));
    }

    @Test
    void refusesAFeatureALabelAndACaseOfFactsThatNoAgreementNames() throws IOException {
        TestAuthority.edit(
                authority.file("agreements/childrens-services.yaml"),
                "  - {item: cin.protection-plan-ended, retention_years: 18}\n",
                "");
        TestAuthority.edit(
                authority.file("agreements/early-help.yaml"),
                "  - {item: early-help.assessment, retention_years: 6}\n",
                "");
        assertThat(faults())
                .anyMatch(line -> line.contains("not_eligible_while_open.child-protection-plan")
                        && line.contains(
                                "found cin.protection-plan-ended, which agreements/childrens-services.yaml (line")
                        && line.endsWith("does not name"))
                .anyMatch(line -> line.contains(", label)") && line.contains("early-help.assessment"));
    }

    @Test
    void refusesFactsOfAnAgencyWithoutAnAgreement() throws IOException {
        Files.delete(authority.file("agreements/police.yaml"));
        assertThat(faults())
                .isNotEmpty()
                .allMatch(line -> line.endsWith("for which there is no agreements/police.yaml"));
    }

    @Test
    void refusesKeysThatDoNotFitTheAggregate() throws IOException {
        edit("household", "    aggregate: children\n", "    aggregate: children\n    kinds: [cin.opened]\n");
        edit("schools", "    latest_codes: [K]\n", "");
        assertThat(faults())
                .hasSize(2)
                .anyMatch(line -> line.contains("no key kinds with the aggregate children"))
                .anyMatch(line -> line.contains("key latest_codes with the aggregate persons-whose-latest"));
    }

    @Test
    void asksForWordsOnWhatIsMissingExactlyWhereAValueCanBe() throws IOException {
        edit(
                "health-visiting",
                "    missing: \"No health visiting is known\"\n    monotone: raises\n",
                "    monotone: raises\n");
        edit(
                "household",
                "    none: \"No child is under 5\"\n",
                "    none: \"No child is under 5\"\n    missing: \"?\"\n");
        assertThat(faults())
                .hasSize(2)
                .anyMatch(line -> line.contains("health_level"))
                .anyMatch(line -> line.contains("under_5_count"));
    }

    @Test
    void refusesAWindowThatEndsBeforeItBegins() throws IOException {
        edit(
                "early-help",
                "events_90d:\n    about: \"Days with an event in the last 90 days\"\n    aggregate: distinct-days\n    level: household\n    kinds: [events]\n    window: {from_days: 90, until_days: 0}",
                "events_90d:\n    about: \"Days with an event in the last 90 days\"\n    aggregate: distinct-days\n    level: household\n    kinds: [events]\n    window: {from_days: 90, until_days: 90}");
        assertThat(faults()).singleElement().asString().contains("events_90d", "until_days");
    }

    @Test
    void everyFeatureHasWordsInBothDirections() {
        assertThat(DefinitionFile.read(authority, "early-help").schema().features())
                .allMatch(feature -> !feature.some().isBlank()
                        && !feature.none().isBlank()
                        && !feature.some().equals(feature.none()));
    }

    @Test
    void refusesASetThatIsNotThere() throws IOException {
        edit("early-help", "include: [household, ", "include: [households, ");
        assertThat(faults()).singleElement().asString().contains("early-help.yaml (line ", "include", "households");
    }

    @Test
    void refusesASetWrittenForAnotherPurpose() throws IOException {
        edit("youth-justice", "purpose: early help planning", "purpose: crime prevention");
        assertThat(faults())
                .singleElement()
                .asString()
                .contains("youth-justice.yaml (line ", "purpose", "early help planning", "crime prevention");
    }

    @Test
    void refusesTwoFeaturesOfOneName() throws IOException {
        edit("area", "  imd_decile:\n", "  children_count:\n");
        assertThat(faults())
                .singleElement()
                .asString()
                .contains("area.yaml (line ", "features.children_count", "features/household.yaml");
    }

    @Test
    void asksForARollUpWhereAPersonsFactsAreInARow() throws IOException {
        edit("schools", "    each: max\n    while_amount_below: 0.05\n", "    while_amount_below: 0.05\n");
        assertThat(faults()).singleElement().asString().contains("good_attendance_streak", "key each");
    }
}
