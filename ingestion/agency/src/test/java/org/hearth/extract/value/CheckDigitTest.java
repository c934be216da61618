package org.hearth.extract.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckDigitTest {

    /** Letters and digits worked out apart from this code, in Python, from the published weights. */
    @ParameterizedTest
    @CsvSource({
        "H801200001001, true",
        "A801200001001, false",
        "T80120000100, false",
        "I801200001001, false",
        "8801200001001, false",
        "'', false"
    })
    void tellsTheLetterOfAPupilNumber(String upn, boolean right) {
        assertThat(CheckDigit.upn(upn)).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({"80120000100A", "12345678901B", "99999999999Z"})
    void acceptsTemporaryPupilNumbers(String twelve) {
        assertThat(CheckDigit.upn(CheckDigit.upnLetter(twelve) + twelve)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "9434765919, true",
        "9434765918, false",
        "9876543210, true",
        "4010232137, true",
        "943476591, false",
        "94347659l9, false"
    })
    void tellsTheLastDigitOfAnNhsNumber(String number, boolean right) {
        assertThat(CheckDigit.nhs(number)).isEqualTo(right);
    }
}
