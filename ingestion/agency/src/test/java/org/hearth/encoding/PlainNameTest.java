package org.hearth.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainNameTest {

    @ParameterizedTest
    @CsvSource({
        "Zoë, ZOE, ZOE",
        "  O'Brien , OBRIEN, OBRIEN",
        "Anne-Marie, ANNEMARIE, ANNE MARIE",
        "de la Cruz, DELACRUZ, DE LA CRUZ",
        "Søren, SOREN, SOREN",
        "Łukasz, LUKASZ, LUKASZ",
        "Groß, GROSS, GROSS",
        "Đặng, DANG, DANG",
        "ﬁona, FIONA, FIONA",
        "İbrahim, IBRAHIM, IBRAHIM",
        "محمد, محمد, محمد",
        "王, 王, 王",
        "𐌰𐌹𐌽, 𐌰𐌹𐌽, 𐌰𐌹𐌽",
        "Mary J, MARYJ, MARYJ",
        "Bob, BOB, BOB"
    })
    void keepsLettersAlone(String text, String letters, String parts) {
        PlainName name = PlainName.of(text).orElseThrow();
        assertThat(name.letters()).isEqualTo(letters);
        assertThat(String.join(" ", name.parts())).isEqualTo(parts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "123", "Baby", "BABY GIRL", "twin one", "Unknown", "X", "xxx", "not known"})
    void aWordInANamesPlaceIsNoName(String text) {
        assertThat(PlainName.of(text)).isEmpty();
    }

    /** Codes of the US National Archives' own examples, and of well-known ones. */
    @ParameterizedTest
    @CsvSource({
        "WASHINGTON, W252", "LEE, L000", "GUTIERREZ, G362", "PFISTER, P236", "JACKSON, J250", "TYMCZAK, T522",
        "ASHCRAFT, A261", "VANDEUSEN, V532", "ROBERT, R163", "RUPERT, R163", "SMYTH, S530", "محمد, محمد"
    })
    void soundsAsSoundexHasIt(String letters, String code) {
        assertThat(Sound.of(letters)).isEqualTo(code);
    }
}
