package org.hearth.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearth.extract.delivery.Formats;
import org.hearth.workspace.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not whole: every record that is whole is read, no half of one is, and it is said. */
class BrokenFilesTest {

    @TempDir
    Path temp;

    private static String child(int number) {
        return CinCensusReaderTest.child(CinCensusReaderTest.EPISODE).replace(">C1<", ">C" + number + "<");
    }

    private static String children(int... numbers) {
        return IntStream.of(numbers).mapToObj(BrokenFilesTest::child).collect(Collectors.joining());
    }

    private Said census(String text) throws IOException {
        return census(text.getBytes(StandardCharsets.UTF_8));
    }

    private Said census(byte[] bytes) throws IOException {
        return Said.of(Files.write(temp.resolve("CIN_Census_2026.xml"), bytes), "cin-census");
    }

    private static List<String> people(Said said) {
        return said.statements.stream().map(Statement::localId).distinct().toList();
    }

    @Test
    void aCensusCutShortKeepsTheChildrenBeforeTheCut() throws IOException {
        String whole = CinCensusReaderTest.census(children(1, 2, 3));
        String cut = whole.substring(0, whole.lastIndexOf("<Section47>"));
        long line = cut.chars().filter(c -> c == '\n').count() + 1;
        Said said = census(cut);
        assertThat(people(said)).containsExactly("C1", "C2");
        assertThat(said.facts())
                .hasSameSizeAs(Stream.concat(
                                census(CinCensusReaderTest.census(children(1))).facts().stream(),
                                census(CinCensusReaderTest.census(children(2))).facts().stream())
                        .toList());
        assertThat(said.rejections()).containsExactly("CIN_Census_2026.xml:" + line + " - broken-off row-refused");
        assertThat(said.reading.broken()).containsExactly(Map.entry("CIN_Census_2026.xml", line));
        assertThat(said.reading.brokenFeeds()).containsExactly("cin-census");
    }

    @Test
    void aCensusCutBetweenTwoChildrenIsSaidToBeBrokenToo() throws IOException {
        String whole = CinCensusReaderTest.census(children(1, 2, 3));
        Said said = census(whole.substring(0, whole.lastIndexOf("<Child>")));
        assertThat(people(said)).containsExactly("C1", "C2");
        assertThat(said.reading.refused()).containsOnlyKeys("broken-off");
    }

    /** What is put in a child's record, and who is read. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "&",
                "&nbsp;",
                "</Child",
                "<Open>",
                "</Closed>",
                "\u0000",
                "<![CDATA[",
                "<!--",
                "<x a=\"",
                "]]>",
                "<!DOCTYPE a>",
                "<?",
                "<a><a><a>",
                "<Child>"
            })
    void aBreakInOneChildLosesNoOther(String damage) throws IOException {
        String broken = child(2).replace("<ReferralNFA>", damage + "<ReferralNFA>");
        Said said = census(CinCensusReaderTest.census(child(1) + broken + children(3, 4)));
        assertThat(people(said)).containsExactly("C1", "C3", "C4");
        assertThat(said.reading.refused()).containsOnlyKeys("not-well-formed");
        assertThat(said.reading.broken()).hasSize(1);
    }

    @Test
    void eachChildBehindABreakStandsForItself() throws IOException {
        String deep = child(2).replace("<ReferralNFA>", "<a>".repeat(100_000) + "<ReferralNFA>");
        String unclosed = child(4).replace("</Child>", "");
        Said said = census(CinCensusReaderTest.census(child(1) + deep + child(3) + unclosed + children(5)));
        assertThat(people(said)).containsExactly("C1", "C3", "C5");
        assertThat(said.rejections()).hasSize(2).allMatch(text -> text.endsWith("not-well-formed row-refused"));
        assertThat(said.facts().stream().map(fact -> fact.substring(3)).distinct())
                .hasSize(census(CinCensusReaderTest.census(children(1))).facts().size());
    }

    @ParameterizedTest
    @CsvSource({
        "</Children>, ''",
        "<Children>, ''",
        "<Children>, <Chxldren>",
        "</Message>, </Messxge>",
        "<Message>, <Messxge>",
        "<?xml, x<?xml",
        "</Header>, ''",
        "</Message>, </Message></Message>"
    })
    void aBreakAroundTheChildrenLosesNone(String part, String instead) throws IOException {
        Said said = census(CinCensusReaderTest.census(children(1, 2, 3)).replace(part, instead));
        assertThat(people(said)).containsExactly("C1", "C2", "C3");
        assertThat(said.reading.broken()).hasSize(1);
    }

    @Test
    void theLinesBehindABreakAreThoseOfTheFile() throws IOException {
        String wrong = child(3).replace(">2A<", ">ZZ<");
        String whole = CinCensusReaderTest.census(child(1) + child(2) + wrong).replace("\n", "\r\n");
        List<String> places = census(whole).rejections();
        assertThat(places).singleElement().asString().contains("ReferralSource");
        assertThat(census(whole.replaceFirst("</Child>", "</Chxld>")).rejections())
                .containsAll(places);
    }

    @Test
    void aCensusOfManyBlocksIsReadOnWhereItBroke() throws IOException {
        int[] numbers = IntStream.rangeClosed(100, 999).toArray();
        String whole = CinCensusReaderTest.census(children(numbers));
        String broken = whole.replace(">C500<", ">é<<").replace(">C501<", ">&x;<");
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)) {
            Said said = census(broken.getBytes(charset));
            assertThat(people(said)).hasSize(898).doesNotContain("C500", "C501").contains("C100", "C502", "C999");
            assertThat(said.reading.refused())
                    .containsEntry("not-well-formed", 2L)
                    .hasSize(1);
        }
    }

    @Test
    void bytesThatAreNotOfTheEncodingBreakNothing() throws IOException {
        byte[] bytes = CinCensusReaderTest.census(child(1).replace("<ReferralNFA>", "<!-- é -->" + "<ReferralNFA>"))
                .getBytes(StandardCharsets.ISO_8859_1);
        Said said = census(bytes);
        assertThat(people(said)).containsExactly("C1");
        assertThat(said.reading.broken()).isEmpty();
        assertThat(said.reading.notes()).containsKey("cin-census: bytes that are not UTF-8, read as Windows-1252");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE Message [<!ENTITY a '%s'>", "<!DOCTYPE Message [<!ENTITY a '<'>%s]>"})
    void theTextOfAnEntityIsNeverTakenForAChild(String type) {
        String hidden = type.formatted(child(1));
        assertThatThrownBy(() -> census(hidden + "<Message><Children>" + child(2) + "</Children></Message>"))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("expected XML without a document type");
    }

    @Test
    void aBrokenReturnEndsNoEpisodeThatItDoesNotHave() throws IOException {
        String open = """
                <CHILD><HEADER><CHILDID>%s</CHILDID><SEX>1</SEX><DOB>01/06/2012</DOB></HEADER><EPISODE><DECOM>01/05/2022</DECOM>
                <RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U1</PL></EPISODE></CHILD>
                """;
        String earlier = "<EXPSSDA903>" + open.formatted("1") + open.formatted("2") + "</EXPSSDA903>";
        String later = "<EXPSSDA903>" + open.formatted("1") + "</EXPSSDA903>";
        Files.writeString(temp.resolve("SSDA903_2023.xml"), earlier);
        Files.writeString(temp.resolve("SSDA903_2024.xml"), later);
        assertThat(Said.of(temp).facts()).anyMatch(fact -> fact.startsWith("2 cla.ended"));
        Files.writeString(temp.resolve("SSDA903_2024.xml"), later.replace("</EXPSSDA903>", "<CHILD><HEADER>"));
        Said said = Said.of(temp);
        assertThat(people(said)).containsExactlyInAnyOrder("1", "2");
        assertThat(said.facts()).noneMatch(fact -> fact.contains("cla.ended"));
    }

    @Test
    void aBrokenRollEndsNoPupilsTimeAtSchool() throws IOException {
        String ann = SchoolCensusReaderTest.ANN.formatted("K");
        String ben = ann.replace("H801200001001", "J801200001002");
        String roll = SchoolCensusReaderTest.ROLL;
        Files.writeString(temp.resolve("2024_autumn_pupilonroll.csv"), roll + ann + ben);
        Files.writeString(temp.resolve("2025_spring_pupilonroll.csv"), roll + ann);
        assertThat(Said.of(temp, Optional.of(Formats.named("school-census").orElseThrow()))
                        .facts())
                .anyMatch(fact -> fact.contains("school.left-roll"));
        Files.writeString(temp.resolve("2025_spring_pupilonroll.csv"), roll + ann + ben.substring(0, 20));
        Said said = Said.of(temp, Formats.named("school-census"));
        assertThat(said.reading.broken()).hasSize(1);
        assertThat(said.facts()).noneMatch(fact -> fact.contains("school.left-roll"));
    }

    private static String payload(int... numbers) {
        return IntStream.of(numbers)
                .mapToObj(number -> CareApiReaderTest.CHILD.replace("\"C1\"", "\"C" + number + "\""))
                .collect(Collectors.joining(",\n", "[", "]\n"));
    }

    private Said payload(String text) throws IOException {
        return Said.of(Files.writeString(temp.resolve("csc_api_2026-10-01.json"), text), "csc-api");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "}", "[", "]", "\"", ",", ":", "\\", "\u0000", "x", "{\"a\":", "[[[[{{{{"})
    void aBreakInOneChildOfAPayloadLosesNoOther(String damage) throws IOException {
        String whole = payload(1, 2, 3, 4);
        int place = whole.indexOf("\"C2\"");
        Said said = payload(whole.substring(0, place) + damage + whole.substring(place));
        assertThat(people(said)).contains("C1", "C3", "C4").doesNotContain("C2");
        assertThat(said.reading.broken()).hasSize(1);
        assertThat(said.reading.refused()).containsEntry("not-well-formed", 1L);
    }

    @Test
    void aPayloadCutShortKeepsTheChildrenBeforeTheCut() throws IOException {
        String whole = payload(1, 2, 3);
        Said said = payload(whole.substring(0, whole.lastIndexOf("\"C3\"") + 30));
        assertThat(people(said)).containsExactly("C1", "C2");
        assertThat(said.reading.refused()).containsOnlyKeys("broken-off");
    }

    @Test
    void objectsThatNothingClosesAreGivenUpInTime() throws IOException {
        String open = "{\"a\":\"" + "x".repeat(100) + "\",\"b\":";
        Said said = payload(payload(1, 2).replace("]\n", ",") + open.repeat(200_000));
        assertThat(people(said)).containsExactly("C1", "C2");
    }

    @Test
    void aBreakInOneEntryOfABundleLosesNoOther() throws IOException {
        String bundle = HealthBundleReaderTest.BUNDLE;
        Said right = Said.of(Files.writeString(temp.resolve("a.fhir.json"), bundle), "fhir-health-visiting");
        int last = bundle.lastIndexOf("\"resource\"");
        Said said = Said.of(
                Files.writeString(
                        temp.resolve("b.fhir.json"), bundle.substring(0, last) + "]" + bundle.substring(last)),
                "fhir-health-visiting");
        assertThat(said.identities()).isEqualTo(right.identities());
        assertThat(said.reading.broken()).hasSize(1);
    }
}
