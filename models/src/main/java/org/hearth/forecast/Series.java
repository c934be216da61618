package org.hearth.forecast;

import java.time.YearMonth;
import java.util.Arrays;

/** Counts of consecutive months, oldest first; immutable. */
final class Series {

    private final YearMonth first;
    private final double[] values;

    Series(YearMonth first, double... values) {
        this.first = first;
        this.values = values.clone();
    }

    int months() {
        return values.length;
    }

    YearMonth first() {
        return first;
    }

    YearMonth last() {
        return month(values.length - 1);
    }

    /** The month at a position; positions past the end are months to come. */
    YearMonth month(int position) {
        return first.plusMonths(position);
    }

    double at(int position) {
        return values[position];
    }

    double[] values() {
        return values.clone();
    }

    /** The first so many months. */
    Series until(int months) {
        return new Series(first, Arrays.copyOf(values, months));
    }

    /** The last so many months, or all there are. */
    Series latest(int months) {
        int from = Math.max(0, values.length - months);
        return new Series(month(from), Arrays.copyOfRange(values, from, values.length));
    }

    double total() {
        return Arrays.stream(values).sum();
    }

    double mean() {
        return total() / values.length;
    }

    /** Month by month, both of the same months. */
    Series plus(Series other) {
        if (!first.equals(other.first) || values.length != other.values.length) {
            throw new IllegalArgumentException("Cannot add series of different months");
        }
        double[] sums = values.clone();
        Arrays.setAll(sums, i -> sums[i] + other.values[i]);
        return new Series(first, sums);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Series series && first.equals(series.first) && Arrays.equals(values, series.values);
    }

    @Override
    public int hashCode() {
        return 31 * first.hashCode() + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return first + " " + Arrays.toString(values);
    }
}
