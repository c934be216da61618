package org.hearth.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are right, and written as nobody here would have written them. */
class OddFilesTest extends WrittenFiles {

    @Test
    void readsReturnsOfSeveralYearsEachInAFolderWithNamesInCapitals() throws IOException {
        write("2022-23/EPISODES.CSV", LookedAfterReaderTest.EPISODES + "C1,01/06/2022,S,C2,N1,U6,PR1,,,,,,\n");
        write(
                "2023_24/Episodes.csv",
                LookedAfterReaderTest.EPISODES + "C1,01/06/2022,S,C2,N1,U6,PR1,01/05/2023,E4A,,,,\n");
        write("2023_24/~$Episodes.csv", "lock");
        write("__MACOSX/2023_24/._Episodes.csv", "fork");
        Said said = Said.of(temp, "ssda903");
        assertThat(said.facts()).contains("C1 cla.started N1 2022-06-01", "C1 cla.ended E4A 2023-05-01");
        assertThat(said.reading.files()).containsOnlyKeys("2022-23/EPISODES.CSV", "2023_24/Episodes.csv");
        assertThat(said.rejections()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-25/Spring/pupilonroll.csv, 2025-04-05",
        "2025/spring/pupilonroll.csv, 2025-04-05",
        "Aut 2024/PupilOnRoll.csv, 2024-12-20",
        "2024-2025_autumn_pupilonroll.csv, 2024-12-20",
        "export_summer_2025_table1.csv, 2025-07-22",
    })
    void readsSchoolTablesWhateverTheirFoldersAndNames(String name, String lastDay) throws IOException {
        write(
                name,
                SchoolCensusReaderTest.ROLL
                        + SchoolCensusReaderTest.ANN.formatted("K").replace("2025-Sep", "2023-Sep"));
        assertThat(Said.of(temp, "school-census").facts())
                .contains("H801200001001 school.on-roll 2023-09-04 known " + lastDay);
    }

    @Test
    void tellsTablesWithoutANameByTheirColumns() throws IOException {
        write("2025_autumn_1.csv", SchoolCensusReaderTest.ROLL + SchoolCensusReaderTest.ANN.formatted("N"));
        write("2025_autumn_2.csv", "attendancereason,PupilOnRollTableID,sessions\nI,p1,14.0\n");
        write(
                "2025_autumn_3.csv",
                "reason1,pupilonrolltableid,category,startdate,sessions\nPP,p1,SUSP,03-Nov-2025,2\n");
        assertThat(Said.of(temp, "school-census").facts())
                .contains("H801200001001 school.absence 0.10 2025-12-20")
                .contains("H801200001001 school.suspension PP 2.00 2025-11-03 known 2025-12-20");
    }

    @Test
    void addsUpTheAttendanceOfAPupilWhoChangedSchoolsInTheTermInWhichItWas() throws IOException {
        write(
                "2025_autumn_pupilonroll.csv",
                SchoolCensusReaderTest.ROLL
                        + SchoolCensusReaderTest.ANN.formatted("N").replace("140", "100"));
        write("2025_autumn_termlysessiondetailsonroll.csv", "pupilonrolltableid,sessions,attendancereason\np1,5.0,I\n");
        write("2025_autumn_pupilnolongeronroll.csv", """
                pupilnolongeronrolltableid,NativeId,dob,surname,forename,upn,sex,leavingdate,termlysessionspossible
                q1,S2,2015-Jun-01 00:00:00,Lark,Ann,H801200001001,F,2025-Oct-10 00:00:00,40.0
                q2,S2,2014-Feb-03 00:00:00,Wren,Ben,,M,2025-Jul-10 00:00:00,50.0
                """);
        write("2025_autumn_termlysessiondetailsoffroll.csv", """
                pupilnolongeronrolltableid,sessions,attendancereason
                q1,9.0,O
                q2,10.0,O
                """);
        assertThat(Said.of(temp, "school-census").facts())
                .contains(
                        "H801200001001 school.absence 0.10 2025-12-20",
                        "q2 school.absence 0.20 2025-07-22 known 2025-12-20");
    }

    @Test
    void readsXmlWithPrefixesAttributesAndCommentsAnywhere() throws IOException {
        String plain = CinCensusReaderTest.census(CinCensusReaderTest.child(CinCensusReaderTest.EPISODE));
        String odd = plain.replaceAll("<(/?)([A-Z])", "<$1cin:$2")
                .replace(
                        "<cin:Message>",
                        "<!-- made by hand --><?x y?><cin:Message b='2' xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" a=\"1\" xmlns:cin='urn:cin'>")
                .replace("<cin:Child>", "<cin:Child  xsi:type='x' ><!-- a child -->")
                .replace("F</cin:Sex>", "<![CDATA[F]]></cin:Sex >");
        write("CIN_Census_2026.xml", odd);
        Said said = Said.of(temp, "cin-census");
        write("plain/CIN_Census_2026.xml", plain);
        Said same = Said.of(temp.resolve("plain"), "cin-census");
        assertThat(said.facts()).isEqualTo(same.facts()).isNotEmpty();
        assertThat(said.identities()).isEqualTo(same.identities());
        assertThat(said.rejections()).isEmpty();
    }

    @Test
    void findsSeveralListsOfAnnexAOnOneSheet() throws IOException {
        List<String> child = List.of("C1", "a) Male", "a) WBRI", "2015-06-01", "9", "2024-03-01", "6: Police");
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        sheets.put(
                "All",
                List.of(
                        List.of("Annex A", "", "as of", "30/09/2026"),
                        AnnexAReaderTest.CONTACTS,
                        child,
                        List.of(),
                        List.of(
                                "Child Unique ID",
                                "Gender",
                                "Ethnicity",
                                "Date of Birth",
                                "Age",
                                "Assessment start date",
                                "Assessment completion date",
                                "Organisation completing assessment"),
                        List.of("C2", "b) Female", "a) WBRI", "2015-06-01", "9", "2024-01-10", "2024-02-10", "x")));
        Said said = Said.of(Files.write(temp.resolve("a.xlsx"), AnnexAReaderTest.workbook(sheets)), "annex-a");
        assertThat(said.facts())
                .containsExactly("C1 cin.contact 6 2024-03-01", "C2 cin.early-help-assessment 2024-01-10");
    }

    @Test
    void findsThePatientOfATransactionOfAContainedOneOfAVersionAndOfANumberAlone() throws IOException {
        write("a.fhir.json", """
                {"type": "transaction", "entry": [
                  {"request": {"method": "POST"}, "resource": {"birthDate": "2024-06-01", "resourceType": "Patient",
                    "identifier": [{"value": "943 476 5919", "system": "https://fhir.nhs.uk/Id/nhs-number"}]}, "fullUrl": "urn:uuid:11"},
                  {"resource": {"resourceType": "Bundle", "type": "searchset", "entry": [
                    {"resource": {"resourceType": "Encounter", "id": "e1", "status": "finished", "subject": {"reference": "urn:uuid:11"}, "period": {"start": "2024-06-12"}}}]}},
                  {"resource": {"resourceType": "Encounter", "id": "e2", "status": "finished", "subject": {"reference": "https://x/Patient/7/_history/2"}, "period": {"start": "2024-06-13"}}},
                  {"resource": {"resourceType": "Encounter", "id": "e3", "status": "finished", "subject": {"identifier": {"system": "https://fhir.nhs.uk/Id/nhs-number", "value": "9434765919"}}, "period": {"start": "2024-06-14"}}},
                  {"resource": {"resourceType": "Encounter", "id": "e4", "status": "finished", "subject": {"reference": "#p"}, "period": {"start": "2024-06-15"},
                    "contained": [{"resourceType": "Patient", "id": "p", "birthDate": "2023-01-01"}]}},
                  {"resource": {"resourceType": "Encounter", "id": "e5", "status": "finished", "subject": {"identifier": {"system": "https://fhir.nhs.uk/Id/nhs-number", "value": "9434765870"}}, "period": {"start": "2024-06-16"}}}
                ], "resourceType": "Bundle"}
                """);
        Said said = Said.of(temp, "fhir-health-visiting");
        assertThat(said.facts())
                .containsExactly(
                        "11 health.contact 2024-06-12",
                        "7 health.contact 2024-06-13",
                        "11 health.contact 2024-06-14",
                        "Encounter/e4#p health.contact 2024-06-15",
                        "9434765870 health.contact 2024-06-16");
        assertThat(said.identities())
                .containsExactly(
                        "11 DATE_OF_BIRTH=2024-06-01 NHS_NUMBER=9434765919",
                        "Encounter/e4#p DATE_OF_BIRTH=2023-01-01",
                        "9434765870 NHS_NUMBER=9434765870");
        assertThat(said.rejections()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "[%s]",
                "[[%s]]",
                "{\"la\": \"998\", \"Children\": [%s]}",
                "[{\"children\": [%s]}]",
                "{\"data\": [%s]}",
                "{\"data\": %s}",
                "{\"meta\": {\"pages\": [1, 2]}, \"sent\": [{\"by\": 1}], \"payload\": {\"records\": [%s], \"page\": 1}}",
                "{\"response\": {\"Children\": [%s]}}",
                "\ufeff%s\n"
            })
    void readsChildrenOfThePayloadInWhateverTheyAreWrapped(String around) throws IOException {
        write("payload.json", around.formatted(CareApiReaderTest.CHILD));
        write("plain/payload.json", CareApiReaderTest.CHILD);
        Said plain = Said.of(temp.resolve("plain"), "csc-api");
        assertThat(Said.of(temp.resolve("payload.json"), "csc-api").facts())
                .isEqualTo(plain.facts())
                .isNotEmpty();
    }

    @Test
    void saysFromTheSafeguardingDatasetThatCareEndedOnlyWhereNoEpisodeFollows() throws IOException {
        write("ssd_cla_episodes.csv", """
                clae_person_id,clae_entered_care_date,clae_cla_episode_start_date,clae_cla_episode_ceased_date,clae_cla_episode_ceased_reason
                P1,2023-01-05,2023-01-05,2023-03-01,X1
                P1,2023-01-05,2023-03-01,2023-06-01,E4A
                """);
        write(
                "ssd_legal_status.csv",
                "lega_person_id,lega_legal_status,lega_legal_status_start_date\nP1,C2,2023-01-05\n");
        write(
                "ssd_cla_placement.csv",
                "clap_person_id,clap_cla_placement_start_date,clap_cla_placement_type\nP1,2023-01-05,U6\n");
        assertThat(Said.of(temp, "ssd").facts())
                .contains(
                        "P1 cla.ended E4A 2023-06-01",
                        "P1 cla.legal-status C2 2023-01-05",
                        "P1 cla.placement U6 2023-01-05")
                .noneMatch(fact -> fact.contains("2023-03-01"));
    }

    @Test
    void findsWhoseReviewsTheyAreThatNameATimeInCareAlone() throws IOException {
        write("ssd_cla_reviews.csv", """
                clar_cla_review_id,clar_cla_id,clar_cla_review_due_date,clar_cla_review_date,clar_cla_review_cancelled,clar_cla_review_participation
                V1,L1,2023-02-01,2023-02-03,N,PN1
                V2,L2,2023-02-01,2023-02-04,N,
                V3,L9,2023-02-01,2023-02-05,N,PN1
                V4,L1,2023-08-01,,N,
                """);
        write("ssd_cla_episodes.csv", """
                clae_person_id,clae_cla_id,clae_entered_care_date,clae_cla_episode_start_date,clae_cla_episode_ceased,clae_cla_episode_ceased_reason
                P1,L1,2023-01-05,2023-01-05,,
                """);
        write(
                "ssd_cla_placement.csv",
                "clap_person_id,clap_cla_id,clap_cla_placement_start_date,clap_cla_placement_type\nP2,L2,2023-01-05,U6\n");
        Said said = Said.of(temp, "ssd");
        assertThat(said.facts()).contains("P1 cla.review PN1 2023-02-03", "P2 cla.review 2023-02-04");
        assertThat(said.rejections()).containsExactly("ssd_cla_reviews.csv:4 clar_cla_id no-such-care row-refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-26", "2026", "Y2026"})
    void readsCensusesThatSayTheirYearInTheFolderAlone(String year) throws IOException {
        write(year + "/export.xml", CinCensusReaderTest.census(CinCensusReaderTest.child(CinCensusReaderTest.EPISODE)));
        assertThat(Said.of(temp, "cin-census").facts()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "ISO-8859-1", "windows-1252"})
    void readsXmlInTheEncodingItDeclares(String encoding) throws IOException {
        String plain = CinCensusReaderTest.census(CinCensusReaderTest.child(CinCensusReaderTest.EPISODE));
        String declared = "<?xml version=\"1.0\" encoding=\"" + encoding.replaceFirst("[LB]E$", "") + "\"?>"
                + plain.replaceFirst("<\\?xml[^>]*\\?>", "");
        String mark = encoding.startsWith("UTF-16") ? "\ufeff" : "";
        Files.write(temp.resolve("CIN_Census_2026.xml"), (mark + declared).getBytes(Charset.forName(encoding)));
        write("plain/CIN_Census_2026.xml", plain);
        assertThat(Said.of(temp.resolve("CIN_Census_2026.xml"), "cin-census").facts())
                .isEqualTo(Said.of(temp.resolve("plain"), "cin-census").facts())
                .isNotEmpty();
    }

    @Test
    void readsJsonWithOddSpacesOrderAndNullsAndKeysItDoesNotKnow() throws IOException {
        String odd = CareApiReaderTest.CHILD
                .replace("{", "{ \n")
                .replace(":", " : ")
                .replaceFirst("\\{", "{\"x_new\": {\"y\": [1, null, {\"z\": true}]}, \"nothing\": null,");
        write("payload.json", odd);
        write("plain/payload.json", CareApiReaderTest.CHILD);
        assertThat(Said.of(temp.resolve("payload.json"), "csc-api").facts())
                .isEqualTo(Said.of(temp.resolve("plain"), "csc-api").facts())
                .isNotEmpty();
    }

    @Test
    void readsAttendanceAsOfTheTermBeforeWhereTheDeliverySaysSo() throws IOException {
        for (String term : List.of("2024_autumn", "2025_spring")) {
            write(
                    term + "_pupilonroll.csv",
                    SchoolCensusReaderTest.ROLL
                            + SchoolCensusReaderTest.ANN.formatted("N").replace("2025-Sep", "2023-Sep"));
            write(
                    term + "_termlysessiondetailsonroll.csv",
                    "pupilonrolltableid,sessions,attendancereason\np1,14.0,I\n");
        }
        assertThat(Said.inArrears(temp).facts())
                .contains(
                        "H801200001001 school.absence 0.10 2024-07-22 known 2024-12-20",
                        "H801200001001 school.absence 0.10 2024-12-20 known 2025-04-05")
                .noneMatch(fact -> fact.contains("absence 0.10 2025-04-05"));
    }
}
