package org.hearth.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayTest {

    @ParameterizedTest
    @CsvSource({
        "ISO, 2024-02-29, 2024-02-29",
        "ISO, 2024-02-29T10:30, 2024-02-29",
        "ISO, 2024-02-29T10:30:00Z, 2024-02-29",
        "ISO, 2023-02-29, IMPOSSIBLE_DATE",
        "ISO, 2024-13-01, IMPOSSIBLE_DATE",
        "ISO, 1899-12-31, IMPOSSIBLE_DATE",
        "ISO, 29/02/2024, NOT_A_DATE",
        "ISO, 2024-2-29, NOT_A_DATE",
        "ISO, 2024-02-29x, NOT_A_DATE",
        "ISO, 2024-02-29 Smith, NOT_A_DATE",
        "CENSUS, 2012-Jan-21 00:00:00, 2012-01-21",
        "CENSUS, 2012-JAN-21, 2012-01-21",
        "CENSUS, 2012-Feb-30 00:00:00, IMPOSSIBLE_DATE",
        "CENSUS, 2012-Mai-21 00:00:00, NOT_A_DATE",
        "CENSUS, 2012-01-21, NOT_A_DATE"
    })
    void readsADayOrSaysWhyNot(Day format, String text, String expected) {
        Day.Parsed parsed = format.parse(text);
        assertThat(
                        parsed instanceof Day.Parsed.Read read
                                ? read.day().toString()
                                : ((Day.Parsed.Refused) parsed).defect().name())
                .isEqualTo(expected);
    }
}
