package org.hearth.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hearth.workspace.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CinCensusReaderTest {

    @TempDir
    Path temp;

    static String census(String children) {
        return """
               <?xml version="1.0" encoding="UTF-8"?>
               <Message>
               <Header><CollectionDetails><Collection>CIN</Collection><Year>2026</Year>
               <ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails>
               <Source><SourceLevel>L</SourceLevel><LEA>998</LEA></Source></Header>
               <Children>
               %s
               </Children>
               </Message>
               """.formatted(children);
    }

    static String child(String details) {
        return """
               <Child><ChildIdentifiers><LAchildID>C1</LAchildID><UPN>H801200001001</UPN>
               <PersonBirthDate>2015-06-01</PersonBirthDate><Sex>F</Sex></ChildIdentifiers>
               <ChildCharacteristics><Ethnicity>APKN</Ethnicity>
               <Disabilities><Disability>AUT</Disability><Disability>NONE</Disability></Disabilities></ChildCharacteristics>
               %s</Child>
               """.formatted(details);
    }

    static final String EPISODE = """
            <CINdetails><CINreferralDate>2025-05-01</CINreferralDate><ReferralSource>2A</ReferralSource>
            <PrimaryNeedCode>N1</PrimaryNeedCode><CINclosureDate>2025-12-01</CINclosureDate>
            <ReasonForClosure>RC9</ReasonForClosure>
            <Assessments><AssessmentActualStartDate>2025-05-03</AssessmentActualStartDate>
            <AssessmentAuthorisationDate>2025-06-01</AssessmentAuthorisationDate>
            <FactorsIdentifiedAtAssessment><AssessmentFactors>3B</AssessmentFactors><AssessmentFactors>4B</AssessmentFactors>
            </FactorsIdentifiedAtAssessment></Assessments>
            <CINPlanDates><CINPlanStartDate>2025-06-10</CINPlanStartDate><CINPlanEndDate>2025-07-01</CINPlanEndDate></CINPlanDates>
            <Section47><S47ActualStartDate>2025-06-20</S47ActualStartDate><ICPCnotRequired>false</ICPCnotRequired></Section47>
            <ReferralNFA>0</ReferralNFA>
            <ChildProtectionPlans><CPPstartDate>2025-07-01</CPPstartDate><CPPendDate>2025-11-20</CPPendDate>
            <InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse><LatestCategoryOfAbuse>EMO</LatestCategoryOfAbuse>
            <NumberOfPreviousCPP>0</NumberOfPreviousCPP></ChildProtectionPlans></CINdetails>
            """;

    Said read(String xml) throws IOException {
        return Said.of(temp, "CIN_Census_2026.xml", xml);
    }

    @Test
    void saysEverythingOfAnEpisode() throws IOException {
        Said said = read(census(child(EPISODE)));
        assertThat(said.facts())
                .containsExactly(
                        "C1 cin.disability AUT 2025-05-01 known 2026-03-31",
                        "C1 cin.referral 2A 2025-05-01",
                        "C1 cin.opened N1 2025-05-01",
                        "C1 cin.closed RC9 2025-12-01",
                        "C1 cin.assessment 2025-06-01",
                        "C1 cin.assessment-factor 3B 2025-06-01",
                        "C1 cin.assessment-factor 4B 2025-06-01",
                        "C1 cin.plan-started 2025-06-10",
                        "C1 cin.plan-ended 2025-07-01",
                        "C1 cin.section-47 2025-06-20",
                        "C1 cin.protection-plan-started NEG 2025-07-01",
                        "C1 cin.protection-plan-ended 2025-11-20");
        assertThat(said.identities())
                .containsExactly("C1 DATE_OF_BIRTH=2015-06-01 SEX=F ETHNICITY=APKN UPN=H801200001001");
        assertThat(said.rejections()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "true"})
    void opensNothingWhenNoFurtherActionFollowed(String yes) throws IOException {
        String details = EPISODE.replace("<ReferralNFA>0<", "<ReferralNFA>" + yes + "<");
        assertThat(read(census(child(details))).facts()).noneMatch(fact -> fact.contains("cin.opened"));
    }

    @Test
    void readsTheGenderCodesOfEarlierYears() throws IOException {
        String xml = census(child(EPISODE)).replace("<Sex>F</Sex>", "<GenderCurrent>1</GenderCurrent>");
        assertThat(read(xml).identities().get(0)).contains("SEX=M");
    }

    @Test
    void statesADisabilityOfTwoYearsFilesOnce() throws IOException {
        Files.writeString(temp.resolve("CIN_Census_2025.xml"), census(child(EPISODE)));
        assertThat(read(census(child(EPISODE))).facts().stream().filter(fact -> fact.contains("disability")))
                .hasSize(1);
    }

    @Test
    void refusesValuesWithTheirPlaces() throws IOException {
        String details = EPISODE.replace("2025-05-03", "2028-05-03")
                .replace("2025-06-10", "10/06/2025")
                .replace(">3B<", ">RB<")
                .replace("2025-11-20", "2025-06-30");
        Said said = read(census(child(details).replace("H801200001001", "A801200001001")));
        assertThat(said.rejections())
                .containsExactlyInAnyOrder(
                        "CIN_Census_2026.xml:7 UPN bad-check-digit value-refused",
                        "CIN_Census_2026.xml:14 AssessmentActualStartDate future-date value-refused",
                        "CIN_Census_2026.xml:16 AssessmentFactors unknown-code value-refused",
                        "CIN_Census_2026.xml:18 CINPlanStartDate not-a-date row-refused",
                        "CIN_Census_2026.xml:21 CPPendDate end-before-start value-refused");
        assertThat(said.facts())
                .contains("C1 cin.assessment-factor 4B 2025-06-01")
                .noneMatch(f -> f.contains("plan-ended"));
    }

    @Test
    void refusesAChildWithoutAnId() throws IOException {
        Said said = read(census(child(EPISODE).replace("<LAchildID>C1</LAchildID>", "")));
        assertThat(said.rejections()).containsExactly("CIN_Census_2026.xml:7 LAchildID missing-required row-refused");
        assertThat(said.statements).isEmpty();
    }

    @Test
    void allowsReferralsOfUnbornChildrenButNotOfLaterOnes() throws IOException {
        assertThat(read(census(child(EPISODE).replace("2015-06-01", "2025-09-01")))
                        .rejections())
                .isEmpty();
        assertThat(read(census(child(EPISODE).replace("2015-06-01", "2026-09-01")))
                        .rejections())
                .containsExactly("CIN_Census_2026.xml:8 PersonBirthDate birth-after-event value-refused");
    }

    @Test
    void saysWhereATruncatedFileEnds() {
        String xml = census(child(EPISODE));
        assertThatThrownBy(() -> read(xml.substring(0, xml.indexOf("<Section47>"))))
                .isInstanceOf(Fault.class)
                .hasMessageContaining(
                        "CIN_Census_2026.xml: expected the closing tag of Message, found the end of the file (line");
    }

    @Test
    void namesAnElementInAnotherCase() {
        assertThatThrownBy(() -> read(census(child(EPISODE.replace("CINdetails", "CinDetails")))))
                .isInstanceOf(Fault.class)
                .hasMessageEndingWith("expected element CINdetails, found CinDetails (line 11)");
    }

    @Test
    void notesAnElementItDoesNotKnow() throws IOException {
        Said said = read(census(child(EPISODE)).replace("<Children>", "<Extra>x</Extra><Children>"));
        assertThat(said.reading.notes()).containsOnlyKeys("cin-census: element Extra is not used");
    }

    @Test
    void refusesAnotherAuthoritysFile() {
        assertThatThrownBy(() -> read(census(child(EPISODE)).replace(">998<", ">975<")))
                .isInstanceOf(Fault.class)
                .hasMessageEndingWith("expected LEA 998, found another authority's (line 5)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not XML",
                "<CTFile><Header/></CTFile>",
                "<Message><Children/></Message>",
                "<m:Message xmlns:m='urn:x'><Children/></m:Message>",
                "<!DOCTYPE Message [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><Message><Children><Child>&x;</Child></Children></Message>",
                "<Message><Children><Child>&undeclared;</Child></Children></Message>",
                "<Message><Children><Child></Children></Message>",
                "<?xml version='1.0' encoding='UTF-7'?><Message/>"
            })
    void refusesWhatIsNotACensus(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.FILE))
                .hasMessageStartingWith("Cannot read ")
                .hasMessageContaining("expected ")
                .message()
                .doesNotContain("root:");
    }

    @Test
    void readsTheRealFakeData() {
        Said said = Said.of(RealSamples.of("cin/fake_CIN_data.xml"), "cin-census");
        assertThat(said.reading.rows()).containsEntry("children", 332L).containsEntry("episodes", 402L);
        assertThat(said.facts().stream().filter(fact -> fact.contains("cin.referral")))
                .hasSize(399);
        assertThat(said.rejections().stream().filter(text -> text.contains("CINreferralDate future-date")))
                .hasSize(3);
    }

    @Test
    void findsWhatIsOddInTheOddSample() {
        Said said = Said.of(RealSamples.of("cin/CIN_Census_2024.xml"), "cin-census");
        assertThat(said.reading.rows()).containsEntry("children", 2L);
        assertThat(said.reading.refused()).containsKeys("stray-text", "unknown-code", "future-date", "bad-check-digit");
    }
}
