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
import org.junit.jupiter.params.provider.CsvSource;
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
                .replace("2025-06-10", "June 2025")
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
    void countsAnUnbornChildAndMakesUpNoDateOfBirth() throws IOException {
        String unborn = census(child(EPISODE)
                .replace(
                        "<PersonBirthDate>2015-06-01</PersonBirthDate>",
                        "<ExpectedPersonBirthDate>2025-11-20</ExpectedPersonBirthDate>"));
        Said said = read(unborn);
        assertThat(said.reading.rows()).containsEntry("unborn", 1L);
        assertThat(said.identities()).containsExactly("C1 SEX=F ETHNICITY=APKN UPN=H801200001001");
        assertThat(said.rejections()).isEmpty();
        assertThat(read(unborn.replace("Date>2025-11-20</Exp", "Date>2027-11-20</Exp"))
                        .rejections())
                .containsExactly("CIN_Census_2026.xml:8 ExpectedPersonBirthDate birth-after-event value-refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"</ChildCharacteristics>", "<ReferralNFA>0</ReferralNFA>"})
    void readsTheModuleOfPreProceedingsInAChildAndInAnEpisode(String after) throws IOException {
        String module = """
                <PreProceedingsandFGDM><PPStartDate>2025-07-01</PPStartDate><LBPSentDate>2025-07-03</LBPSentDate>
                <FGDMMeetingOffer>1</FGDMMeetingOffer><FGDMMeetingFac>0</FGDMMeetingFac>
                <InitialPPMeetingDate>2025-07-20</InitialPPMeetingDate><ReviewMeetingsCount>2</ReviewMeetingsCount>
                <StepDecisionDate>2025-10-01</StepDecisionDate><PPOutcome>1</PPOutcome>
                <CourtAppDate>2025-10-05</CourtAppDate></PreProceedingsandFGDM>
                """;
        Said said = read(census(child(EPISODE).replace(after, after + module)));
        assertThat(said.facts())
                .contains(
                        "C1 cin.pre-proceedings-started 2025-07-01",
                        "C1 cin.pre-proceedings-ended 2025-10-01",
                        "C1 cin.court-application 2025-10-05",
                        "C1 cin.family-group-offered 2025-07-03");
        assertThat(said.rejections()).isEmpty();
        assertThat(said.reading.rows()).containsEntry("pre-proceedings", 1L);
    }

    @Test
    void aTextLongerThanAnyRightOneIsRefusedAndTheRestIsRead() throws IOException {
        Said said = read(census(child(EPISODE).replace(">N1<", ">" + "N1".repeat(5_000_000) + "<")));
        assertThat(said.facts()).contains("C1 cin.opened 2025-05-01", "C1 cin.closed RC9 2025-12-01");
        assertThat(said.rejections())
                .containsExactly("CIN_Census_2026.xml:12 PrimaryNeedCode unknown-code value-refused");
    }

    @Test
    void prefixesOfNamespacesDoNoHarm() throws IOException {
        String prefixed = census(child(EPISODE))
                .replaceAll("<(/?)([A-Z])", "<$1c:$2")
                .replace("<c:Message>", "<c:Message xmlns:c=\"urn:cin\">");
        assertThat(read(prefixed).facts()).contains("C1 cin.closed RC9 2025-12-01");
    }

    @ParameterizedTest
    @CsvSource({"2024,GenderCurrent", "2025,Sex", "2026,Sex"})
    void holdsAFileAgainstTheSchemaAndReadsItAllTheSame(int year, String sex) throws IOException {
        Path xsd = RealSamples.of("cin/CIN_schema_" + year + ".xsd");
        String right = census(child(EPISODE.replace("<ReferralNFA>false", "<ReferralNFA>0")))
                .replace("<ICPCnotRequired>false", "<ICPCnotRequired>0")
                .replace("<Sex>F</Sex>", sex.equals("Sex") ? "<Sex>F</Sex>" : "<GenderCurrent>2</GenderCurrent>");
        Path file = Files.writeString(temp.resolve("CIN_Census_2026.xml"), right);
        assertThat(Said.against(file, xsd).warnings()).isEmpty();
        Files.writeString(
                file, right.replace(">2A<", ">XX<").replace("<CINclosureDate>2025-12-01</CINclosureDate>", ""));
        Said said = Said.against(file, xsd);
        assertThat(said.warnings()).containsExactly("CIN_Census_2026.xml:11 ReferralSource schema-value kept");
        assertThat(said.facts()).contains("C1 cin.referral 2025-05-01", "C1 cin.opened N1 2025-05-01");
        Files.writeString(file, right.replace("<ReferralNFA>0</ReferralNFA>", ""));
        assertThat(Said.against(file, xsd).warnings())
                .containsExactly("CIN_Census_2026.xml:21 ChildProtectionPlans schema-structure kept");
    }

    @Test
    void holdsTheFakeDataAgainstItsSchemas() {
        Path file = RealSamples.of("cin/fake_CIN_data.xml");
        Said said = Said.against(file, RealSamples.of("cin/CIN_schema_2026.xsd"));
        assertThat(said.reading.rows()).containsEntry("children", 332L);
        assertThat(said.reading.warned()).containsKeys("schema-structure", "schema-value");
    }

    @Test
    void aBrokenSchemaIsOneLine() throws IOException {
        Path file = Files.writeString(temp.resolve("CIN_Census_2026.xml"), census(child(EPISODE)));
        Path xsd = Files.writeString(temp.resolve("x.xsd"), "<xs:schema>");
        assertThatThrownBy(() -> Said.against(file, xsd))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("x.xsd: expected an XML schema, found a break in it");
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
    void readsAnElementInOtherCapitalsAndSaysSo() throws IOException {
        Said right = read(census(child(EPISODE)));
        Said other = read(census(child(EPISODE.replace("CINdetails", "CinDetails"))));
        assertThat(other.reading.rows()).isEqualTo(right.reading.rows());
        assertThat(other.reading.notes()).containsOnlyKeys("cin-census: element CinDetails is read as CINdetails");
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
        assertThat(said.reading.rows())
                .containsEntry("children", 332L)
                .containsEntry("cin-details", 402L)
                .containsEntry("closures", 252L);
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
