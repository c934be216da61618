package org.hearth.forecast;

import java.util.OptionalDouble;

/**
 * How well a method would have forecast a series.
 *
 * @param origins how many past months were forecast from
 * @param meanAbsoluteError starts a month
 * @param rootMeanSquaredError starts a month; unlike the mean absolute error it is least for the mean of what comes, and so does
 *     not favour expecting 0 of a sparse series
 * @param scaledError relative to the in-sample error of the same month last year; absent where that error is 0
 * @param coverage80 share of outcomes inside the 80% interval, 0 to 1
 * @param coverage95 share of outcomes inside the 95% interval, 0 to 1
 */
record Score(
        Method method,
        int origins,
        double meanAbsoluteError,
        double rootMeanSquaredError,
        OptionalDouble scaledError,
        double coverage80,
        double coverage95) {}
