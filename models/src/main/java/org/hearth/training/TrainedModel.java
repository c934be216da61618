package org.hearth.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.hearth.calibration.Calibrator;
import org.hearth.training.RiskModel.SingleFeature;

/**
 * {@code model.json} of a trained model: what it was made from and what its other files need to be read.
 *
 * @param model its name, such as early-help
 * @param label what the label says, in plain words
 * @param labelMonths length of the label timespan
 * @param seed of every random draw
 * @param columns of the matrix, in the order of the models' inputs
 * @param leftOut features the models could not use
 * @param split which as-of dates trained, calibrated and are kept for the test
 * @param trainRows rows trained on
 * @param trainPositives rows among them with the label
 * @param calibrationRows rows calibrated on
 * @param calibrationPositives rows among them with the label
 * @param priorLogOdds log-odds of the label over the training rows
 * @param singleFeature the feature that ranks the training rows best by itself
 * @param trials every setting of every kind of model, with what it came to on the folds
 * @param choices models that could be chosen, the simplest first, as measured on the calibration dates
 * @param chosen the one that is held against the gate
 * @param calibrations of each model, by name
 * @param memberCalibrations of each member of the band, by model name
 * @param calibrationLosses log loss of every kind of calibration tried, on calibration rows it was not fitted to
 * @param libraries versions of the libraries that trained it
 */
public record TrainedModel(
        int schema,
        String model,
        String label,
        int labelMonths,
        long seed,
        List<String> columns,
        List<String> leftOut,
        TemporalSplit split,
        long trainRows,
        long trainPositives,
        long calibrationRows,
        long calibrationPositives,
        double priorLogOdds,
        SingleFeature singleFeature,
        List<Trial> trials,
        List<Choice> choices,
        String chosen,
        SortedMap<String, Calibrator> calibrations,
        SortedMap<String, List<Calibrator>> memberCalibrations,
        Optional<SortedMap<String, Map<String, Double>>> calibrationLosses,
        SortedMap<String, String> libraries) {

    public static final String FILE = "model.json";
    static final int SCHEMA = 3;

    public TrainedModel {
        columns = List.copyOf(columns);
        leftOut = List.copyOf(leftOut);
        trials = List.copyOf(trials);
        choices = List.copyOf(choices);
    }

    /** Reads it from an artefact's directory. */
    public static TrainedModel in(Path directory) {
        return JsonFile.read(directory.resolve(FILE), TrainedModel.class);
    }
}
