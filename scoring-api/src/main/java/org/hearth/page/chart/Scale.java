package org.hearth.page.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A straight map from values to places on an axis.
 *
 * @param low the value at the start
 * @param high the value at the end, above low
 * @param start where the axis starts, in view box units
 * @param end where it ends; before start for an axis that grows upwards
 */
record Scale(double low, double high, double start, double end) {

    Scale {
        if (!(high > low)) {
            throw new IllegalArgumentException("A scale needs high above low, found " + low + " to " + high);
        }
    }

    double at(double value) {
        return start + (value - low) / (high - low) * (end - start);
    }

    /** Where a day stands on a scale whose values are days since 1970. */
    double at(LocalDate day) {
        return at((double) day.toEpochDay());
    }

    /** A point as SVG writes it, with one decimal. */
    static String point(double x, double y) {
        return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
    }

    /** Whole ticks from 0 to at least the value and to 1, about as many as asked for, at steps of 1, 2, 2.5 or 5 times ten to some power. */
    static List<Double> roundTicks(double value, int about) {
        double top = Math.max(value, 1);
        double step = roundStep(top / about);
        List<Double> ticks = new ArrayList<>();
        for (int index = 0; ticks.isEmpty() || ticks.get(ticks.size() - 1) < top; index++) {
            ticks.add(index * step);
        }
        return ticks;
    }

    private static double roundStep(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double factor : new double[] {1, 2, 2.5, 5}) {
            double step = factor * power;
            if (step >= least && step == Math.rint(step)) {
                return step;
            }
        }
        return Math.max(1, 10 * power);
    }
}
