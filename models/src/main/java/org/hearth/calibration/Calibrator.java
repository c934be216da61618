package org.hearth.calibration;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * From a margin to a probability. Never falls as the margin rises, so ranks are kept. Thread-safe.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind", defaultImpl = Platt.class)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Platt.class, name = Platt.KIND),
    @JsonSubTypes.Type(value = BetaCalibration.class, name = BetaCalibration.KIND),
    @JsonSubTypes.Type(value = Isotonic.class, name = Isotonic.KIND),
    @JsonSubTypes.Type(value = VennAbers.class, name = VennAbers.KIND)
})
public sealed interface Calibrator permits Platt, BetaCalibration, Isotonic, VennAbers {

    /** Weight of the margin where a step leaves rows equal: too little to be seen, enough to keep their order. */
    double ORDER = 1e-6;

    /** Calibrated log-odds of a margin. */
    double logOdds(double margin);

    /** Calibrated probability of a margin. */
    default double probability(double margin) {
        return Platt.sigmoid(logOdds(margin));
    }

    /**
     * What contributions to a margin are multiplied by so that they add up to the calibrated log-odds: the slope of the line
     * between the margin before them and the margin after.
     */
    default double scale(double from, double to) {
        return from == to ? 0 : (logOdds(to) - logOdds(from)) / (to - from);
    }

    /** What it is called. */
    String word();
}
