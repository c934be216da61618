package org.hearth.extract.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainCellsTest {

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
}
