package org.hearth.outlook;

import java.util.Optional;

/**
 * How well one method would have forecast what is known by now.
 *
 * @param locality locality id, or all
 * @param need need group, or all
 * @param method seasonal-naive or tramo
 * @param origins how many past origins were forecast from
 * @param mae mean absolute error, starts a month
 * @param mase error relative to the in-sample seasonal naive; below 1 is better
 * @param coverage80 share of outcomes inside the 80% interval
 * @param coverage95 share of outcomes inside the 95% interval
 * @param chosen whether the published forecast uses it
 */
public record Backtest(
        String locality,
        String need,
        String method,
        int origins,
        double mae,
        Optional<Double> mase,
        double coverage80,
        double coverage95,
        boolean chosen) {}
