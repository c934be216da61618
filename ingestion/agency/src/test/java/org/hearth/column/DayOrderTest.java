package org.hearth.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearth.column.DayOrder.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayOrderTest {

    @ParameterizedTest
    @CsvSource({
        "2014-03-25, YEAR_MONTH_DAY",
        "20140325, YEAR_MONTH_DAY",
        "2014-03-25T00:00:00, YEAR_MONTH_DAY",
        "25/03/2014, DAY_MONTH_YEAR",
        "03/25/2014, MONTH_DAY_YEAR",
        "3.25.2014, MONTH_DAY_YEAR",
        "25032014, DAY_MONTH_YEAR"
    })
    void readsADayWhateverItsOrder(String text, DayOrder order) {
        assertThat(DayOrder.of(List.of(text))).isEqualTo(order);
        assertThat(order.read(text)).contains(new Written("2014", "03", "25"));
    }

    @Test
    void takesTheDayFirstWhereItCannotBeTold() {
        assertThat(DayOrder.of(List.of("01/02/2014"))).isEqualTo(DayOrder.DAY_MONTH_YEAR);
    }

    @Test
    void keepsAColumnInOneOrder() {
        DayOrder order = DayOrder.of(List.of("01/02/2014", "02/28/2014"));

        assertThat(order.read("01/02/2014")).contains(new Written("2014", "01", "02"));
    }

    @Test
    void readsAYearAlone() {
        assertThat(DayOrder.YEAR_MONTH_DAY.read("1840")).contains(new Written("1840", "", ""));
        assertThat(DayOrder.YEAR_MONTH_DAY.read("1840-00-00")).contains(new Written("1840", "", ""));
    }

    @Test
    void knowsADayThatIsNotInTheCalendar() {
        assertThat(DayOrder.YEAR_MONTH_DAY.read("19560231").map(Written::exists))
                .contains(false);
        assertThat(DayOrder.YEAR_MONTH_DAY.read("yesterday")).isEmpty();
    }
}
