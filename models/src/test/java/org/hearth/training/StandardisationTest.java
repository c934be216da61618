package org.hearth.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StandardisationTest {

    static final int ROWS = 1000;

    /** A column in which one row in a thousand has an event, one that never changes in these rows, and one of many values. */
    static Standardisation standardisation() {
        double[] values = new double[3 * ROWS];
        for (int row = 0; row < ROWS; row++) {
            values[3 * row] = row == 7 ? 1 : 0;
            values[3 * row + 1] = 0.3;
            values[3 * row + 2] = row;
        }
        String[] text = new String[ROWS];
        Arrays.fill(text, "");
        LocalDate[] dates = new LocalDate[ROWS];
        Arrays.fill(dates, LocalDate.of(2024, 1, 1));
        RiskMatrix matrix = new RiskMatrix(List.of("rare", "same", "wide"), text, dates, text, new byte[ROWS], values);
        return Standardisation.of(matrix, IntStream.range(0, ROWS).toArray());
    }

    @Test
    void doesNotTellAHouseholdFromAllOthersByOneRareEvent() {
        assertThat(standardisation().standard(0, 1)).isBetween(1.0, 5.0);
    }

    @Test
    void staysNearNothingWhereAColumnThatNeverChangedChangesLater() {
        assertThat(standardisation().standard(1, 0.3)).isCloseTo(0, within(1e-9));
        assertThat(standardisation().standard(1, 1)).isBetween(0.0, 5.0);
    }

    @Test
    void bringsOtherColumnsToStandardDeviationOne() {
        Standardisation standardisation = standardisation();
        double squares = IntStream.range(0, ROWS)
                .mapToDouble(row -> Math.pow(standardisation.standard(2, row), 2))
                .sum();
        assertThat(squares / ROWS).isCloseTo(1, within(1e-9));
    }
}
