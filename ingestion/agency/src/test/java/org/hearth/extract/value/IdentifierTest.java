package org.hearth.extract.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

    /** One of each form that BS 7666 has, as the government's own examples show them. */
    @ParameterizedTest
    @ValueSource(strings = {"M1 1AE", "B33 8TH", "CR2 6XH", "DN55 1PT", "W1A 0AX", "EC1A 1BB", "sw1a1aa", "GIR 0AA"})
    void knowsEveryFormOfPostcode(String postcode) {
        assertThat(Identifier.isPostcode(postcode)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "QA1 1AA", "AI1 1AA", "A1I 1AA", "AA1Z 1AA", "M1 1AC", "M1 1A", "M111 1AE", "1M 1AE"})
    void knowsWhatIsNoPostcode(String text) {
        assertThat(Identifier.isPostcode(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1, true", "100023336956, true", "000000001001, true", "0, false", "1000233369561, false", "12a, false"
    })
    void knowsAPropertyNumber(String text, boolean right) {
        assertThat(Identifier.isUprn(text)).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({"E09000001, true", "W06000001, true", "S12000036, true", "E0900001, false", "X09000001, false"})
    void knowsTheShapeOfAnAreasCode(String text, boolean right) {
        assertThat(Identifier.isGss(text)).isEqualTo(right);
    }

    /** Numbers worked out apart from this code by the published weights: 10 x 1 + 2 x 4 = 18, 18 mod 11 = 7, 10 - 7 = 3. */
    @ParameterizedTest
    @CsvSource({"1000000043, true", "1000000042, false", "100000004, false", "100000004x, false"})
    void knowsALearnerNumber(String text, boolean right) {
        assertThat(Identifier.isLearnerNumber(text)).isEqualTo(right);
    }

    /** Prefixes that are never used, QQ of the published example among them: NIM39110. */
    @ParameterizedTest
    @CsvSource({
        "AB123456C, true",
        "AB 12 34 56 C, true",
        "AB123456, true",
        "QQ123456C, false",
        "BG123456A, false",
        "AO123456A, false",
        "AB123456E, false"
    })
    void knowsTheShapeOfANationalInsuranceNumber(String text, boolean right) {
        assertThat(Identifier.isNationalInsuranceNumber(text)).isEqualTo(right);
    }

    @Test
    void findsAnAuthorityByEitherCodeAndYear() {
        assertThat(LocalAuthorities.gss("302", 2024)).contains("E09000003");
        assertThat(LocalAuthorities.gss("815", 2023)).contains("E10000023");
        assertThat(LocalAuthorities.gss("815", 2024)).contains("E06000065");
        assertThat(LocalAuthorities.lea("E10000023")).contains("815");
        assertThat(LocalAuthorities.lea("E06000065")).contains("815");
        assertThat(LocalAuthorities.gss("998", 2024)).isEmpty();
        assertThat(Identifier.isLea("302")).isTrue();
        assertThat(Identifier.isLea("030")).isFalse();
    }
}
