package org.hearth.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Separated values that are right, and written as spreadsheets, databases and data frames write them. */
class OddTablesTest extends WrittenFiles {

    private static final String ROW = "C1,10/05/2023,S,C1,N1,U6,PR1,10/03/2024,E4A,,NB1 1AA,NB1 1EJ,SC1234567";

    @Test
    void anEmptyCellMoreThanTheHeaderLosesNoRow() throws IOException {
        write("episodes.csv", LookedAfterReaderTest.EPISODES + ROW + ",\n" + ROW.replace("C1,10", "C2,10") + ",,x\n");
        Said said = Said.of(temp, "ssda903");
        assertThat(said.rejections()).containsExactly("episodes.csv:3 - wrong-number-of-cells row-refused");
        assertThat(said.facts()).contains("C1 cla.started N1 2023-05-10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n\n", ",,,,,,,,,,,,\n", "\"\"\n", "\u001a", "\0\0\0"})
    void whatExportsLeaveBelowTheLastRowIsNoRow(String below) throws IOException {
        write("episodes.csv", LookedAfterReaderTest.EPISODES + ROW + "\n" + below);
        Said said = Said.of(temp, "ssda903");
        assertThat(said.facts()).contains("C1 cla.started N1 2023-05-10");
        assertThat(said.reading.rows()).containsEntry("episodes", 1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u00a0", "\t", "\u200b"})
    void blanksAroundNamesAndCellsAreNotPartOfThem(String blank) throws IOException {
        String header = LookedAfterReaderTest.EPISODES.strip();
        write(
                "episodes.csv",
                blank + header.replace(",", blank + "," + blank) + "\n" + ROW.replace(",", blank + "," + blank) + "\n");
        Said said = Said.of(temp, "ssda903");
        assertThat(said.facts()).contains("C1 cla.started N1 2023-05-10");
        assertThat(said.rejections()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"CHILD\",\"SEX\",\"DOB\",\"ETHNIC\",\"UPN\",\"MOTHER\",\"MC_DOB\"",
                "child,sex,dob,ethnic,upn,mother,mc_dob",
                "Child,Sex,DOB,Ethnic,UPN,Mother,MC_DOB,NotOurs"
            })
    void headersMayBeQuotedInAnyCaseAndLonger(String header) throws IOException {
        String more = header.endsWith("NotOurs") ? ",x" : "";
        write("header.csv", header + "\n\"C1\",\"2\",\"01/06/2010\",\"WBRI\",\"UN4\",\"\",\"\"" + more + "\n");
        assertThat(Said.of(temp, "ssda903").identities())
                .containsExactly("C1 DATE_OF_BIRTH=2010-06-01 SEX=F ETHNICITY=WBRI");
    }

    @Test
    void readsSexAsLettersBeforeTheyWereAskedForAndPostcodesHoweverSpaced() throws IOException {
        write("2022-23/header.csv", LookedAfterReaderTest.HEADER + "C1,F,01/06/2010,WBRI,UN4,,\n");
        write(
                "2022-23/episodes.csv",
                LookedAfterReaderTest.EPISODES
                        + ROW.replace("NB1 1AA", "nb11aa ").replace("NB1 1EJ", "NB1  1EJ") + "\n");
        Said said = Said.of(temp, "ssda903");
        assertThat(said.facts()).contains("C1 cla.started N1 2023-05-10");
        assertThat(said.identities()).anyMatch(identity -> identity.contains("C1 DATE_OF_BIRTH=2010-06-01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\n", "\ufeffsep=;\r\n", "\n\n", ""})
    void readsWhatASpreadsheetSavedWithSemicolonsInItsOwnCharacters(String before) throws IOException {
        String text = before + LookedAfterReaderTest.HEADER.replace(",", ";").strip()
                + ";;\nC\u00e91;2;01/06/2010;WBRI;UN4;;;;\n";
        Charset charset = before.startsWith("\ufeff") ? Charset.forName("UTF-8") : Charset.forName("windows-1252");
        Files.write(temp.resolve("header.csv"), text.getBytes(charset));
        Said said = Said.of(temp, "ssda903");
        assertThat(said.identities()).containsExactly("C\u00e91 DATE_OF_BIRTH=2010-06-01 SEX=F ETHNICITY=WBRI");
        assertThat(said.rejections()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10/05/2023",
                "2023-05-10",
                "10-May-2023",
                "2023-May-10 00:00:00",
                "20230510",
                "10 May 2023",
                "10/05/2023 12:00:00 AM"
            })
    void readsTheDaysOfWhateverToolWroteThem(String day) throws IOException {
        write("episodes.csv", LookedAfterReaderTest.EPISODES + ROW.replace("10/05/2023", day));
        assertThat(Said.of(temp, "ssda903").facts()).contains("C1 cla.started N1 2023-05-10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Looked after children\n",
                "Northbrook: SSDA903,,,,\n\n",
                ",,,,,,,,,,,,\n",
                "sep=,\n,,\nReport,,\n"
            })
    void aTitleAboveTheHeaderIsNoHeader(String title) throws IOException {
        write("episodes.csv", title + LookedAfterReaderTest.EPISODES + ROW + "\n");
        Said said = Said.of(temp, "ssda903");
        assertThat(said.facts()).contains("C1 cla.started N1 2023-05-10");
        assertThat(said.rejections()).isEmpty();
    }

    @Test
    void whatDatabasesWriteForNothingIsNothing() throws IOException {
        write("ssd_early_help_episodes.csv", """
                earl_episode_id,earl_person_id,earl_episode_start_date,earl_episode_end_date
                E1,P1,2024-01-10 00:00:00.000,NULL
                E2,NULL,2024-01-10 00:00:00.000,NULL
                """);
        Said said = Said.of(temp, "ssd");
        assertThat(said.facts()).containsExactly("P1 cin.early-help-started 2024-01-10");
        assertThat(said.rejections())
                .containsExactly("ssd_early_help_episodes.csv:3 earl_person_id missing-required row-refused");
    }

    @Test
    void aNumberIsTheSameWithAFractionOfNothing() throws IOException {
        write(
                "2025_autumn_pupilonroll.csv",
                SchoolCensusReaderTest.ROLL + "1001.0,S1,2015-Jun-01,Lark,Ann,,F,2025-Sep-04,140.0,K\n");
        write(
                "2025_autumn_termlysessiondetailsonroll.csv",
                "pupilonrolltableid,sessions,attendancereason\n1001,14,I\n");
        assertThat(Said.of(temp, "school-census").facts()).contains("1001 school.absence 0.10 2025-12-20");
    }

    @Test
    void readsAProfileThatASpreadsheetSavedAgain() throws IOException {
        String example = Files.readString(Path.of("formats/early-help.csv"));
        String saved = example.replaceAll("([0-9]{4})-([0-9]{2})-([0-9]{2})", "$3/$2/$1")
                .replace("\n", "\r\n");
        write("saved/early_help.csv", saved);
        write("plain/early_help.csv", example);
        Said plain = Said.of(temp.resolve("plain"), "early-help");
        Said said = Said.of(temp.resolve("saved"), "early-help");
        assertThat(saved).isNotEqualTo(example);
        assertThat(said.facts()).isEqualTo(plain.facts()).isNotEmpty();
        assertThat(said.identities()).isEqualTo(plain.identities());
    }

    @ParameterizedTest
    @ValueSource(strings = {"$0,", "$0,,", ",$0"})
    void readsAProfileWithColumnsThatHaveNoName(String row) throws IOException {
        String example = Files.readString(Path.of("formats/early-help.csv"));
        String header = example.substring(0, example.indexOf('\n'));
        String rows = example.substring(header.length()).replaceAll("(?m)^.+$", row.startsWith(",") ? "7$0" : row);
        write("odd/early_help.csv", header.replaceAll("^.+$", row) + rows.replaceAll("(?m)^7(?=E)", "7,"));
        write("plain/early_help.csv", example);
        Said said = Said.of(temp.resolve("odd"), "early-help");
        assertThat(said.facts())
                .isEqualTo(Said.of(temp.resolve("plain"), "early-help").facts())
                .isNotEmpty();
        assertThat(said.rejections()).isEmpty();
    }

    @Test
    void aFactorThatIsSaidNotToHoldIsNone() throws IOException {
        write("ssd_cin_assessments.csv", """
                cina_assessment_id,cina_person_id,cina_assessment_start_date,cina_assessment_auth_date
                A1,P1,2024-01-01,2024-02-01
                """);
        write("ssd_assessment_factors.csv", """
                cinf_table_id,cinf_assessment_id,cinf_assessment_factors_json
                1,A1,"{""1A"": ""Yes"", ""2B"": ""No"", ""3A"": true, ""4B"": 0}"
                """);
        assertThat(Said.of(temp, "ssd").facts())
                .filteredOn(fact -> fact.contains("factor"))
                .containsExactly("P1 cin.assessment-factor 1A 2024-02-01", "P1 cin.assessment-factor 3A 2024-02-01");
    }
}
