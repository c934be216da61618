package org.hearth.evaluation;

import java.util.Optional;
import org.hearth.resampling.Estimate;

/**
 * What one model does on the test rows. Measures that have no value (the slope of a constant) are empty.
 *
 * @param auc area under the ROC curve: the chance that a row with the label scores higher than one without
 * @param averagePrecision area under the precision-recall curve
 * @param brier mean squared error of the probability
 * @param calibrationIntercept log-odds by which probabilities are too low; 0 is best
 * @param calibrationSlope 1 is best; below 1, probabilities are too extreme
 * @param calibrationError expected calibration error over bins of equal size
 * @param precisionAtCapacity share with the label of the households that the teams would have listed
 * @param recallAtCapacity share listed of the households with the label
 */
public record Measures(
        Optional<Estimate> auc,
        Optional<Estimate> averagePrecision,
        Optional<Estimate> brier,
        Optional<Estimate> calibrationIntercept,
        Optional<Estimate> calibrationSlope,
        Optional<Estimate> calibrationError,
        Optional<Estimate> precisionAtCapacity,
        Optional<Estimate> recallAtCapacity) {}
