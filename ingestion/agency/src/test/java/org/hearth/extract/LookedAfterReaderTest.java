package org.hearth.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hearth.extract.delivery.DeliveryReader;
import org.hearth.extract.delivery.Formats;
import org.hearth.extract.lookedafter.LookedAfterReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookedAfterReaderTest {

    static final String HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n";
    static final String EPISODES =
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n";

    static final String EPISODE = "C1,10/05/2023,S,C1,N1,U6,PR1,10/03/2024,E4A,,NB1 1AA,NB1 1EJ,SC1234567\n";

    static final String XML_CHILD = """
            <CHILD><HEADER><CHILDID>C1</CHILDID><UPN>UN4</UPN><SEX>1</SEX><DOB>01/06/2010</DOB>
            <ETHNIC>WBRI</ETHNIC><UASC>1</UASC><DUC>01/06/2028</DUC><IN_TOUCH>YES</IN_TOUCH><ACTIV>F1</ACTIV><ACCOM>B1</ACCOM>
            <AMISSING><MISSING>M</MISSING><MIS_START>03/03/2021</MIS_START><MIS_END>04/03/2021</MIS_END></AMISSING>
            <AREVIEW><REVIEW>02/02/2021</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>
            <OC2><SDQ_SCORE>9</SDQ_SCORE></OC2></HEADER>
            <EPISODE><DECOM>01/02/2021</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N8</CIN><PL>U6</PL><PLACE_PROVIDER>PR1</PLACE_PROVIDER>
            <DEC></DEC><REC></REC></EPISODE></CHILD>
            """;

    @TempDir
    Path temp;

    void write(String name, String text) throws IOException {
        Files.writeString(temp.resolve(name), text);
    }

    Said read() {
        return Said.of(temp, "ssda903");
    }

    @Test
    void readsTheRealFakeSetWithItsKnownCounts() {
        Said said = Said.of(RealSamples.of("ssda903"), "ssda903");
        assertThat(said.reading.rows())
                .containsEntry("children", 2675L)
                .containsEntry("header", 2675L)
                .containsEntry("episodes", 5050L)
                .containsEntry("reviews", 12582L)
                .containsEntry("uasc", 132L)
                .containsEntry("missing", 43L)
                .containsEntry("oc2", 2675L)
                .containsEntry("oc3", 53L)
                .containsEntry("ad1", 29L)
                .containsEntry("placed_for_adoption", 29L)
                .containsEntry("previous_permanence", 2675L)
                .containsEntry("social_worker", 1L)
                .containsEntry("dolo", 1L);
        assertThat(said.facts().stream().filter(fact -> fact.contains("cla.missing")))
                .hasSize(43);
        assertThat(said.facts().stream().filter(fact -> fact.contains("cla.review")))
                .hasSize(12582 - 72);
        assertThat(said.reading.refused()).containsEntry("future-date", 72L);
        assertThat(said.reading.rowsRefused()).isEqualTo(72);
    }

    @Test
    void saysStartPlacementStatusAndEnd() throws IOException {
        write("header.csv", HEADER + "C1,2,01/06/2010,WBRI,UN4,,\n");
        write("episodes.csv", EPISODES + """
                C1,01/02/2023,S,C1,N1,U6,PR1,10/03/2023,X1,,NB1 1AA,NB1 1EJ,
                C1,10/03/2023,P,C1,N1,K2,PR4,01/05/2023,X1,STAND,NB1 1AA,NB1 1EJ,SC1
                C1,01/05/2023,L,C2,N1,K2,PR4,20/06/2023,E4A,,NB1 1AA,NB1 1EJ,SC1
                """);
        write("oc2.csv", "CHILD,DOB,SDQ_SCORE,CONVICTED,SUBSTANCE_MISUSE\nC1,01/06/2010,17,0,1\n");
        Said said = read();
        assertThat(said.facts())
                .containsExactly(
                        "C1 cla.started N1 2023-02-01",
                        "C1 cla.placement U6 2023-02-01",
                        "C1 cla.legal-status C1 2023-02-01",
                        "C1 cla.placement K2 2023-03-10",
                        "C1 cla.legal-status C2 2023-05-01",
                        "C1 cla.ended E4A 2023-06-20",
                        "C1 cla.sdq 17.00 2024-03-31",
                        "C1 cla.substance-misuse 2024-03-31");
        assertThat(said.identities()).containsExactly("C1 DATE_OF_BIRTH=2010-06-01 SEX=F ETHNICITY=WBRI");
        assertThat(said.rejections()).isEmpty();
        assertThat(said.residences()).isEmpty();
    }

    @Test
    void mendsEpisodesOfOneReturnAndNamesTheRule() throws IOException {
        write("episodes.csv", EPISODES + """
                C1,10/03/2023,P,C1,N1,K2,PR4,,,,,,
                C1,01/02/2023,S,C1,N1,U6,PR1,15/03/2023,X1,,,,
                C2,01/02/2023,S,C1,N1,U6,PR1,,,,,,
                C2,01/05/2023,S,C1,N1,U6,PR1,,,,,,
                C3,01/02/2023,S,C1,N1,U6,PR1,01/04/2023,X1,,,,
                C3,01/05/2023,P,C1,N1,U4,PR1,20/04/2023,E4A,,,,
                C3,01/05/2023,P,C1,N1,U4,PR1,20/04/2023,E4A,,,,
                """);
        Said said = read();
        assertThat(said.warnings())
                .containsExactlyInAnyOrder(
                        "episodes.csv:3 DEC episodes-out-of-order mended",
                        "episodes.csv:3 DEC episode-overlap mended",
                        "episodes.csv:4 DEC episode-open-before-next mended",
                        "episodes.csv:6 DEC episode-gap mended",
                        "episodes.csv:7 DEC episode-twice mended");
        assertThat(said.rejections())
                .containsExactly(
                        "episodes.csv:7 DEC end-before-start value-refused",
                        "episodes.csv:8 DEC end-before-start value-refused");
        assertThat(said.facts())
                .contains("C2 cla.ended 2023-04-30", "C2 cla.started N1 2023-05-01")
                .noneMatch(fact -> fact.startsWith("C1 cla.ended") || fact.startsWith("C3 cla.ended"));
    }

    /** The rules of liia-tools-pipeline, fix_episodes, each on the smallest case of its tests. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2022,C1,01/06/2021,P,U6,; 2023,C1,01/05/2022,L,U6,; episode-rule-1",
                "2022,C1,01/06/2021,P,U6,; 2023,C1,01/05/2022,S,U6,; episode-rule-1a",
                "2022,C1,01/06/2021,P,U6,; 2023,C2,01/05/2022,S,U6,; episode-rule-2",
                "2022,C1,01/06/2021,P,U6,; 2023,C1,01/05/2022,P,U6,; episode-rule-3",
                "2023,C1,01/06/2021,S,K2,01/07/2021; 2022,C1,01/08/2021,P,U6,; episode-rule-3a",
                "2022,C1,01/06/2021,S,U6,01/06/2022; 2023,C1,01/05/2022,P,K2,; episode-rule-4",
                "2022,C1,01/06/2021,S,U6,01/02/2022; 2023,C1,01/05/2022,P,K2,; episode-rule-5"
            })
    void followsLiiasRulesBetweenReturns(String first, String second, String rule) throws IOException {
        for (String row : List.of(first, second)) {
            String[] cells = row.strip().split(",", -1);
            write(
                    "SSDA903_" + cells[0] + "_episodes.csv",
                    "CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC\n" + cells[1] + "," + cells[2] + "," + cells[3] + ",C2,N1,"
                            + cells[4] + "," + cells[5] + "," + (cells[5].isEmpty() ? "" : "X1") + "\n");
        }
        assertThat(read().reading.warned()).containsOnlyKeys(rule);
    }

    @Test
    void endsWhatIsNeverSeenAgainAtItsYearsEndAndWhatStartsAnewTheDayBefore() throws IOException {
        write(
                "SSDA903_2022_episodes.csv",
                EPISODES + "C1,01/06/2021,S,C2,N1,U6,PR1,,,,,,\nC2,01/06/2021,S,C2,N1,U6,PR1,,,,,,\n");
        write("SSDA903_2023_episodes.csv", EPISODES + "C2,20/03/2022,S,C2,N1,K2,PR1,,,,,,\n");
        assertThat(read().facts()).contains("C1 cla.ended 2022-03-31", "C2 cla.ended 2022-03-19");
    }

    @Test
    void anEpisodeOfTwoReturnsIsTheLaterOnes() throws IOException {
        write("SSDA903_2022_episodes.csv", EPISODES + "C1,01/06/2021,S,C2,N1,U6,PR1,,,,,,\n");
        write("SSDA903_2023_episodes.csv", EPISODES + "C1,01/06/2021,S,C2,N1,U6,PR1,01/09/2022,E4A,,,,\n");
        Said said = read();
        assertThat(said.facts())
                .containsExactly(
                        "C1 cla.started N1 2021-06-01",
                        "C1 cla.placement U6 2021-06-01",
                        "C1 cla.legal-status C2 2021-06-01",
                        "C1 cla.ended E4A 2022-09-01");
        assertThat(said.warnings()).isEmpty();
    }

    @Test
    void codesAndTablesOfAnotherYearAreReadWithAWarning() throws IOException {
        write("SSDA903_2025_header.csv", HEADER + "C1,2,01/06/2010,WBRI,UN4,,\nC2,F,01/06/2010,WBRI,UN4,,\n");
        write("SSDA903_2019_dolo.csv", "CHILD,DOB,DOLO_START,DOLO_END\nC9,01/06/2010,01/01/2019,\n");
        Said said = read();
        assertThat(said.identities()).allMatch(text -> text.contains("SEX=F")).hasSize(2);
        assertThat(said.warnings())
                .containsExactly(
                        "SSDA903_2025_header.csv:2 SEX code-of-another-year kept",
                        "SSDA903_2019_dolo.csv:2 CHILD not-in-header kept");
        assertThat(said.reading.notes()).containsKey("dolo: a table that the return of this year does not have");
    }

    @Test
    void readsTheXmlAsTheSetAndHoldsItAgainstItsSchema() throws IOException {
        write("return.xml", """
                <EXPSSDA903>%s</EXPSSDA903>
                """.formatted(XML_CHILD));
        Said said = Said.against(temp.resolve("return.xml"), RealSamples.of("ssda903/schema/CLA.xsd"));
        assertThat(said.reading.files()).containsEntry("return.xml", "ssda903");
        assertThat(said.reading.rows())
                .containsEntry("children", 1L)
                .containsEntry("episodes", 1L)
                .containsEntry("uasc", 1L)
                .containsEntry("oc3", 1L);
        assertThat(said.facts())
                .containsExactly(
                        "C1 cla.missing M 2021-03-03",
                        "C1 cla.review PN1 2021-02-02",
                        "C1 cla.started N8 2021-02-01",
                        "C1 cla.placement U6 2021-02-01",
                        "C1 cla.legal-status C2 2021-02-01",
                        "C1 cla.sdq 9.00 2021-03-31");
        assertThat(said.rejections()).isEmpty();
        assertThat(said.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2023-24/x.csv,2024", "SSDA903_2024.csv,2024", "a/2022/episodes.csv,2022", "ssda903_2023_24_e.csv,2024"
    })
    void takesTheYearFromTheNameOrTheFolder(String path, int year) {
        assertThat(LookedAfterReader.year(Path.of(path))).contains(year);
    }

    @Test
    void anOutcomeOfNoYearIsOfTheLastOneThatHadEndedWhenDelivered() throws IOException {
        String outcomes =
                "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,"
                        + "SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED\nC1,01/06/2010,17,,,1,1,1,1,0,,\n";
        Path file = Files.writeString(temp.resolve("oc2.csv"), outcomes);
        assertThat(Said.of(file, "ssda903").facts()).containsExactly("C1 cla.sdq 17.00 2026-03-31");
        Reading undated = new Reading(new Reading.Terms(Optional.empty(), Optional.empty()), fact -> {}, rows -> {});
        DeliveryReader.readAlone(file, Formats.named("ssda903"), undated);
        assertThat(undated.notes())
                .containsEntry("oc2: of no year, by its name or folder or episodes: says nothing", 1L);
        assertThat(undated.last()).isEmpty();
    }
}
