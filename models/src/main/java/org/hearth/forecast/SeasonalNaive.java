package org.hearth.forecast;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The same month last year, with normal intervals as wide as such forecasts were wrong before.
 *
 * <p>Source: Hyndman and Athanasopoulos, Forecasting: Principles and Practice (3rd edition), 5.2 and 5.5.
 */
record SeasonalNaive() implements Method {

    static final String ID = "seasonal-naive";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String inWords() {
        return "the same month last year";
    }

    /** Absent where every month repeated the year before exactly: no error was seen, which is not to say there is none. */
    @Override
    public Optional<List<Expectation>> forecast(Series history, int ahead) {
        int differences = history.months() - MONTHS_A_YEAR;
        double squares = IntStream.range(MONTHS_A_YEAR, history.months())
                .mapToDouble(i -> history.at(i) - history.at(i - MONTHS_A_YEAR))
                .map(error -> error * error)
                .sum();
        if (squares == 0) {
            return Optional.empty();
        }
        double deviation = Math.sqrt(squares / differences);
        return Optional.of(IntStream.range(0, ahead)
                .mapToObj(step -> Expectation.normal(history.at(differences + step), deviation))
                .toList());
    }

    /** Mean absolute difference from the year before: the unit of a scaled error. */
    static double meanAbsoluteChange(Series history) {
        return IntStream.range(MONTHS_A_YEAR, history.months())
                .mapToDouble(i -> Math.abs(history.at(i) - history.at(i - MONTHS_A_YEAR)))
                .average()
                .orElseThrow();
    }
}
