package org.hearth.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.hearth.workspace.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchoolCensusReaderTest {

    static final String ROLL =
            "pupilonrolltableid,NativeId,dob,surname,forename,upn,sex,entrydate,termlysessionspossible,senprovision\n";
    static final String ANN = "p1,S1,2015-Jun-01 00:00:00,Lark,Ann,H801200001001,F,2025-Sep-04 00:00:00,140.0,%s\n";
    static final String BEN = "p2,S1,2014-Feb-03 00:00:00,Wren,Ben,,M,2024-Sep-04 00:00:00,100.0,N\n";

    @TempDir
    Path temp;

    void write(String name, String text) throws IOException {
        Files.writeString(temp.resolve(name), text);
    }

    void autumn(String pupils) throws IOException {
        write("2025_autumn_pupilonroll.csv", ROLL + pupils);
    }

    @Test
    void saysAbsenceAsAShareOfPossibleSessions() throws IOException {
        autumn(ANN.formatted("N") + BEN);
        write(
                "2025_autumn_termlysessiondetailsonroll.csv",
                "pupilonrolltableid,sessions,attendancereason\np1,10.0,I\np1,4.0,O\np1,20.0,L\np2,101.0,I\n");
        Said said = Said.of(temp);
        assertThat(said.facts())
                .contains("H801200001001 school.absence 0.10 2025-12-20", "p2 school.absence 0.00 2025-12-20");
        assertThat(said.rejections())
                .containsExactly(
                        "2025_autumn_termlysessiondetailsonroll.csv:5 sessions more-missed-than-possible value-refused");
    }

    @Test
    void namesPupilsByANumberWithARightLetterElseByTheirRow() throws IOException {
        autumn(ANN.formatted("N") + BEN.replace("Ben,,", "Ben,A801200001001,"));
        Said said = Said.of(temp);
        assertThat(said.identities())
                .containsExactly(
                        "H801200001001 FORENAME=Ann SURNAME=Lark DATE_OF_BIRTH=2015-06-01 SEX=F UPN=H801200001001",
                        "p2 FORENAME=Ben SURNAME=Wren DATE_OF_BIRTH=2014-02-03 SEX=M");
        assertThat(said.rejections())
                .containsExactly("2025_autumn_pupilonroll.csv:3 upn bad-check-digit value-refused");
    }

    @Test
    void saysNothingAsKnownBeforeTheTermsEnd() throws IOException {
        autumn(ANN.formatted("K"));
        write(
                "2025_autumn_fsmperiodsonroll.csv",
                "pupilonrolltableid,fsmstartdate,fsmenddate\np1,2025-Sep-10 00:00:00,\n");
        write("2025_autumn_termlyexclusionsonroll.csv", """
                pupilonrolltableid,startdate,sessions,reason1,category
                p1,2025-Nov-03 00:00:00,6.0,DB,SUSP
                p1,2025-Nov-20 00:00:00,2.0,PP,FIXD
                p1,2025-Dec-01 00:00:00,10.0,PA,PERM
                p1,2025-Dec-02 00:00:00,1.0,PA,LNCH
                """);
        assertThat(Said.of(temp).facts())
                .containsExactly(
                        "H801200001001 school.on-roll 2025-09-04 known 2025-12-20",
                        "H801200001001 school.sen K 2025-10-01 known 2025-12-20",
                        "H801200001001 school.free-meals-started 2025-09-10 known 2025-12-20",
                        "H801200001001 school.suspension DB 6.00 2025-11-03 known 2025-12-20",
                        "H801200001001 school.suspension PP 2.00 2025-11-20 known 2025-12-20",
                        "H801200001001 school.permanent-exclusion PA 2025-12-01 known 2025-12-20");
    }

    @Test
    void doesNotTakeATermWithoutItsSessionsForOneWithoutAbsence() throws IOException {
        autumn(ANN.formatted("N"));
        assertThat(Said.of(temp).facts()).noneMatch(fact -> fact.contains("school.absence"));
        write("2025_autumn_termlysessiondetailsonroll.csv", "pupilonrolltableid,attendancereason,sessions\n");
        assertThat(Said.of(temp).facts()).contains("H801200001001 school.absence 0.00 2025-12-20");
    }

    @Test
    void followsRollsFromTermToTerm() throws IOException {
        autumn(ANN.formatted("N") + BEN);
        write("2026_spring_pupilonroll.csv", ROLL + ANN.formatted("K"));
        write(
                "2026_summer_pupilonroll.csv",
                ROLL + ANN.formatted("K").replace("S1", "S2").replace("2025-Sep-04", "2026-Apr-20"));
        assertThat(Said.of(temp).facts().stream().filter(fact -> !fact.contains("absence")))
                .containsExactly(
                        "H801200001001 school.on-roll 2025-09-04 known 2025-12-20",
                        "p2 school.on-roll 2024-09-04 known 2025-12-20",
                        "H801200001001 school.sen K 2026-01-15 known 2026-04-05",
                        "p2 school.left-roll 2025-12-20 known 2026-04-05",
                        "H801200001001 school.on-roll 2026-04-20 known 2026-07-22");
    }

    @Test
    void takesTheFirstAddressOfATerm() throws IOException {
        autumn(ANN.formatted("N"));
        write(
                "2025_autumn_addressesonroll.csv",
                "pupilonrolltableid,uniquepropertyreferencenumber,postcode\np1,00101,nb1 1aa\np1,102,NB1 1EJ\np9,103,NB1 1EJ\n");
        Said said = Said.of(temp);
        assertThat(said.residences()).containsExactly("H801200001001 2025-10-01 NB11AA 101");
        assertThat(said.rejections())
                .containsExactly("2025_autumn_addressesonroll.csv:4 pupilonrolltableid no-such-pupil row-refused");
    }

    @Test
    void aTableWithoutItsRollIsCheckedAndSaysNothing() throws IOException {
        write("2025_autumn_termlyexclusionsonroll.csv", """
                pupilonrolltableid,startdate,sessions,reason1,category
                p1,2025-Nov-03 00:00:00,6.0,DB,SUSP
                p1,2025-Nov-20 00:00:00,2.0,XX,SUSP
                """);
        Said said = Said.of(temp);
        assertThat(said.facts()).isEmpty();
        assertThat(said.rejections())
                .containsExactly("2025_autumn_termlyexclusionsonroll.csv:3 reason1 unknown-code value-refused");
        assertThat(said.reading.first()).contains(LocalDate.of(2025, 11, 3));
        assertThat(said.reading.notes())
                .containsKey(
                        "school-census: no roll beside termlyexclusionsonroll, so its rows are checked and say nothing");
    }

    @Test
    void refusesARollWithoutItsColumns() throws IOException {
        write("2026_spring_pupilonroll.csv", "pupilonrolltableid,NativeId\n");
        assertThatThrownBy(() -> Said.of(temp))
                .isInstanceOf(Fault.class)
                .hasMessageEndingWith(
                        "expected columns dob, surname, forename, upn, found none among 2 columns (line 1)");
    }

    @Test
    void readsTheNamesThatColumnsHadEarlier() throws IOException {
        write("2018_autumn_pupilonroll.csv", """
                UPN;PupilOnRollTableID;Gender;DOB;Surname;Forename;AdoptedFromCare;TermlySessionsPossible
                H801200001001;p1;F;21/03/2010;Lark;Ann;A;100
                """);
        write(
                "2018_autumn_termlysessiondetailsonroll.csv",
                "pupilonrolltableid,absencesessions,attendancereason\np1,10,I\n");
        write(
                "2018_autumn_termlyexclusionsonroll.csv",
                "pupilonrolltableid,startdate,sessions,reason,category\np1,03-Nov-2018,4,PP,FIXD\n");
        Said said = Said.of(temp);
        assertThat(said.identities())
                .containsExactly(
                        "H801200001001 FORENAME=Ann SURNAME=Lark DATE_OF_BIRTH=2010-03-21 SEX=F UPN=H801200001001");
        assertThat(said.facts())
                .contains(
                        "H801200001001 school.absence 0.10 2018-12-20",
                        "H801200001001 school.suspension PP 4.00 2018-11-03 known 2018-12-20");
        assertThat(said.reading.notes().keySet()).noneMatch(note -> note.contains("columns not used"));
        assertThat(said.rejections()).isEmpty();
    }

    @Test
    void saysTypesOfNeedOnceAndTheHalfTermThatAutumnLooksBackOn() throws IOException {
        String roll = """
                pupilonrolltableid,dob,surname,forename,upn,summerhalfterm2sessionspossible
                p1,2015-06-01,Lark,Ann,H801200001001,60
                """;
        write("2025_autumn_pupilonroll.csv", roll);
        write(
                "2025_autumn_summerhalfterm2sessiondetailsonroll.csv",
                "pupilonrolltableid,sessions,attendancereason\np1,6,I\n");
        write("2026_spring_pupilonroll.csv", roll);
        String needs = "pupilonrolltableid,sentyperank,sentype\np1,1,SLCN\np1,2,zz\n";
        write("2026_spring_senneeds.csv", needs);
        Said said = Said.of(temp);
        assertThat(said.facts())
                .contains(
                        "H801200001001 school.absence 0.10 2025-07-22 known 2025-12-20",
                        "H801200001001 school.sen-need SLCN 2026-01-15 known 2026-04-05")
                .noneMatch(fact -> fact.contains("2025-12-20 known") && fact.contains("absence"));
        assertThat(said.rejections()).containsExactly("2026_spring_senneeds.csv:3 sentype unknown-code value-refused");
    }

    @Test
    void tellsTermAndTableByContentWhereTheNameDoesNot() throws IOException {
        write("export (3).csv", """
                pupilonrolltableid,pupilonrollorderseqcolumn,dob,surname,forename,upn,sex,entrydate
                p1,1,2015-Jun-01 00:00:00,Lark,Ann,H801200001001,F,2025-Sep-04 00:00:00
                """);
        Said said = Said.of(temp.resolve("export (3).csv"), "school-census");
        assertThat(said.reading.rows()).containsOnly(Map.entry("pupilonroll", 1L));
        assertThat(said.facts()).containsExactly("H801200001001 school.on-roll 2025-09-04 known 2025-12-20");
    }

    @Test
    void readsTheRealSamples() {
        Said said = Said.of(RealSamples.of("school_census"));
        assertThat(said.reading.rows())
                .containsEntry("pupilonroll", 800L)
                .containsEntry("pupilnolongeronroll", 683L)
                .containsEntry("addressesoffroll", 1698L)
                .containsEntry("termlysessiondetailsonroll", 3494L);
        assertThat(said.facts().stream().filter(fact -> fact.contains("school.left-roll")))
                .isNotEmpty();
        assertThat(said.facts().stream().filter(fact -> fact.contains("school.suspension")))
                .isNotEmpty();
        assertThat(said.reading.refused()).containsKeys("malformed", "more-missed-than-possible");
        assertThat(said.reading.rows())
                .containsEntry("senneeds", 761L)
                .containsEntry("fsmperiodsonroll", 1082L + 1113L)
                .containsEntry("summerhalfterm2sessiondetailsoffroll", 1343L)
                .containsEntry("summerhalfterm2sessiondetailsonroll", 1702L)
                .containsEntry("termlysessiondetailsoffroll", 1328L + 1684L)
                .containsEntry("termlyexclusionsoffroll", 318L + 516L)
                .containsEntry("termlyexclusionsonroll", 393L + 293L);
        assertThat(said.reading.notes().keySet().stream().filter(note -> note.contains("columns not used")))
                .allMatch(note -> note.endsWith("columns not used: summerhalfterm2sessionscoronavirus,"
                        + " summerhalfterm2sessionseducational, summerhalfterm2sessionsexceptional"));
    }
}
