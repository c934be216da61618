package org.hearth.forecast;

import java.util.List;
import java.util.Optional;

/** A way of forecasting one series. */
sealed interface Method permits SeasonalNaive, Average, Tramo {

    int MONTHS_A_YEAR = 12;

    /** As in {@code forecasts.yaml} and the tables. */
    String id();

    /** As a report calls it, in the middle of a sentence. */
    String inWords();

    /**
     * What is expected of the months after a history.
     *
     * @param history two years or more
     * @param ahead how many months, 1 to 12
     * @return one expectation a month; absent if the method cannot say, or cannot say how sure it is
     */
    Optional<List<Expectation>> forecast(Series history, int ahead);
}
