package org.hearth.gate;

import java.util.List;

/**
 * What a model must show on the test dates.
 *
 * @param leastPositives fewest test rows with the label: below it nothing can be measured
 * @param leastAuc smallest area under the ROC curve, 0.5 to 1
 * @param leastGainOverRules smallest gain of precision at capacity over the Working Together rules, 0 to 1; besides, the
 *     lower bound of the gain's 95% interval must be above 0
 * @param mostCalibrationError largest expected calibration error, 0 to 1
 */
public record Gate(int leastPositives, double leastAuc, double leastGainOverRules, double mostCalibrationError) {

    /** What a model was measured to do on the test dates; the gain with the lower bound of its 95% interval. */
    public record Measured(long positives, double auc, double gain, double gainLow, double calibrationError) {}

    /** Compares what was measured with what is required. NaN never passes. */
    public Verdict verdict(Measured measured) {
        return Verdict.of(List.of(
                GateLine.atLeast("Test rows with the label", (double) measured.positives(), leastPositives),
                GateLine.atLeast("Area under the ROC curve", measured.auc(), leastAuc),
                GateLine.atLeast("Gain over the rules, precision at capacity", measured.gain(), leastGainOverRules),
                GateLine.above("Gain over the rules, lower bound of its 95% interval", measured.gainLow(), 0),
                GateLine.atMost("Expected calibration error", measured.calibrationError(), mostCalibrationError)));
    }
}
