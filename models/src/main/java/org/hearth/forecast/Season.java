package org.hearth.forecast;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How much of a usual month's starts each calendar month has: above 1 in busy months, below 1 in quiet ones.
 *
 * <p>A ratio is drawn towards 1 by as much as chance alone (Poisson) would explain of the differences between the months: where it
 * explains them all, there is no season. This is the gamma-Poisson empirical Bayes estimate, by moments.
 *
 * <p>Source: Clayton and Kaldor, Empirical Bayes estimates of age-standardized relative risks (Biometrics 43, 1987).
 */
final class Season {

    private final double[] ratios;

    private Season(double[] ratios) {
        this.ratios = ratios;
    }

    /**
     * The season of the whole years at the end of a history.
     *
     * @param history a year or more
     */
    static Season of(Series history) {
        int years = history.months() / Method.MONTHS_A_YEAR;
        Series whole = history.latest(years * Method.MONTHS_A_YEAR);
        double usual = whole.total() / Method.MONTHS_A_YEAR;
        double[] counted = new double[Method.MONTHS_A_YEAR];
        for (int i = 0; i < whole.months(); i++) {
            counted[calendar(whole.month(i))] += whole.at(i);
        }
        double spread = usual == 0 ? 0 : Math.max(0, varianceOfRatios(counted, usual) - 1 / usual);
        // With a prior worth 1 / spread starts, (counted + prior) / (usual + prior); written so that no spread is no
        // season.
        return new Season(Arrays.stream(counted)
                .map(starts -> (spread * starts + 1) / (spread * usual + 1))
                .toArray());
    }

    private static double varianceOfRatios(double[] counted, double usual) {
        return Arrays.stream(counted)
                        .map(starts -> starts / usual - 1)
                        .map(difference -> difference * difference)
                        .sum()
                / (Method.MONTHS_A_YEAR - 1);
    }

    double ratio(YearMonth month) {
        return ratios[calendar(month)];
    }

    /** The ratios of every month of a series. */
    double[] ratios(Series series) {
        return IntStream.range(0, series.months())
                .mapToDouble(i -> ratio(series.month(i)))
                .toArray();
    }

    private static int calendar(YearMonth month) {
        return month.getMonthValue() - 1;
    }
}
