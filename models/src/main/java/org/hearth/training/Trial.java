package org.hearth.training;

import java.util.OptionalDouble;

/**
 * One setting of one kind of model.
 *
 * @param model kind of model, such as xgboost
 * @param settings in words
 * @param averagePrecision mean over the parts of the folds; absent where nothing was to be chosen
 * @param taken whether the model was trained by it
 */
public record Trial(String model, String settings, OptionalDouble averagePrecision, boolean taken) {}
