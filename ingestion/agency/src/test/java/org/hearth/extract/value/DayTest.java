package org.hearth.extract.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayTest {

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, 2024-02-29",
        "2024-02-29T10:30, 2024-02-29",
        "2024-02-29T10:30:00Z, 2024-02-29",
        "2024-02-29Z, 2024-02-29",
        "2024-02-29+01:00, 2024-02-29",
        "2024-02-29+1, NOT_A_DATE",
        "2024-02-29-5, NOT_A_DATE",
        "2024-02-29ZZ, NOT_A_DATE",
        "2023-02-29, IMPOSSIBLE_DATE",
        "2024-13-01, IMPOSSIBLE_DATE",
        "1899-12-31, IMPOSSIBLE_DATE",
        "29/02/2024, 2024-02-29",
        "2024-2-29, 2024-02-29",
        "2024-02-29x, NOT_A_DATE",
        "2024-02-29 Smith, NOT_A_DATE",
        "2012-Jan-21 00:00:00, 2012-01-21",
        "2012-OCT-21, 2012-10-21",
        "2012-01-21, 2012-01-21",
        "2012-01-21T00:00:00, 2012-01-21",
        "21/01/2012, 2012-01-21",
        "1/2/2012 0:00, 2012-02-01",
        "21-Jan-2012, 2012-01-21",
        "21 September 2012, 2012-09-21",
        "21.01.2012, 2012-01-21",
        "2012-Feb-30 00:00:00, IMPOSSIBLE_DATE",
        "30/02/2012, IMPOSSIBLE_DATE",
        "01/21/2012, IMPOSSIBLE_DATE",
        "2012-Mai-21 00:00:00, NOT_A_DATE",
        "21/01/12, TWO_DIGIT_YEAR",
        "1-Feb-12, TWO_DIGIT_YEAR",
        "x/01/12, NOT_A_DATE",
        "21/01/1, NOT_A_DATE",
        "21/01-2012, NOT_A_DATE",
        "21/01, NOT_A_DATE",
        "x, NOT_A_DATE",
        "21/01/2012 Smith, NOT_A_DATE"
    })
    void readsADayOrSaysWhyNot(String text, String expected) {
        Day.Parsed parsed = Day.parse(text);
        assertThat(
                        parsed instanceof Day.Parsed.Read read
                                ? read.day().toString()
                                : ((Day.Parsed.Refused) parsed).defect().name())
                .isEqualTo(expected);
    }
}
