package org.hearth.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainCellsTest {

    @TempDir
    Path temp;

    static String plain(String text) throws IOException {
        StringWriter out = new StringWriter();
        try (PlainCells cells = new PlainCells(new StringReader(text), ',')) {
            cells.transferTo(out);
        }
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '#',
            value = {
                "a,b|c,d; a,b|c,d",
                "a,\"b|c\",d; a,\"b|c\",d",
                "\"a \"\"x\"\" b\",c; \"a \"\"x\"\" b\",c",
                "\"\",c; \"\",c",
                "\"a,b|c,d; 'a,b|c,d",
                "\"a,b|\"c\",d; 'a,b|\"c\",d",
                "a\"b,c; a\"b,c",
                "\"a\"b,c; 'a\"b,c",
                "\"; '"
            })
    void onlyAQuoteThatIsClosedStaysOne(String text, String expected) throws IOException {
        assertThat(plain(text.replace('|', '\n'))).isEqualTo(expected.replace('|', '\n'));
    }

    @Test
    void leavesRightTextAsItIsWhereverItsBlocksEnd() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        StringBuilder text = new StringBuilder();
        while (text.length() < 500_000) {
            text.append(random.nextInt(3) == 0 ? "\"x, \"\"y\"\"\nz\"" : "plain".repeat(random.nextInt(4)))
                    .append(random.nextInt(4) == 0 ? '\n' : ',');
        }
        assertThat(plain(text.toString())).isEqualTo(text.toString());
    }

    @Test
    void cutsACellThatIsTooLongAndGoesOn() throws IOException {
        assertThat(plain("a," + "x".repeat(10_000_000) + ",b\nc,d"))
                .hasSizeLessThan(100_000)
                .startsWith("a,xxx")
                .endsWith("x,b\nc,d");
    }

    @Test
    void aQuoteThatNothingClosesLosesNoRowBehindIt() throws IOException {
        StringBuilder rows = new StringBuilder(WrongFilesTest.CONTACTS);
        for (int i = 0; i < 2000; i++) {
            rows.append("P").append(i).append(i == 5 ? ",\"Ann" : ",Ann").append(",Lark,,2016-06-01,extra,Y\n");
        }
        Said said = Said.of(temp, "contacts.csv", rows.toString());
        assertThat(said.facts()).hasSize(2000);
        assertThat(said.reading.notes()).containsEntry("contacts: quotes that nothing closes, read as apostrophes", 1L);
    }

    @Test
    void aCellOfTenMegabytesIsRefusedAndTheNextRowRead() throws IOException {
        Said said = Said.of(
                temp,
                "contacts.csv",
                WrongFilesTest.CONTACTS + "P1,\"" + "A".repeat(10_000_000) + "\",Lark,,2016-06-01,extra,Y\n"
                        + "P2,Ben,Wren,,2016-06-01,extra,Y\n");
        assertThat(said.facts()).contains("P2 health.contact extra 2016-06-01");
        assertThat(said.rejections()).containsExactly("contacts.csv:2 forename too-long value-refused");
    }
}
