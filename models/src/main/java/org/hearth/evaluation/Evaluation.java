package org.hearth.evaluation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hearth.gate.Verdict;
import org.hearth.resampling.Estimate;
import org.hearth.training.Choice;
import org.hearth.training.JsonFile;
import org.hearth.training.ModelFile.Nearness;
import org.hearth.training.TemporalSplit;
import org.hearth.training.Trial;
import org.hearth.workspace.Fault;

/**
 * {@code evaluation.json}: what every model and baseline does on the test dates, and the verdict.
 *
 * @param model name of the model file, such as early-help
 * @param modelDigest SHA-256 of the trained model's manifest: a verdict holds for that model alone
 * @param label what the label says, in plain words
 * @param labelMonths length of the label timespan
 * @param split which dates trained, calibrated and tested
 * @param testRows rows of the test dates
 * @param testPositives rows among them with the label
 * @param places households the teams can look at, over all test dates
 * @param chosen the simplest model that came near enough to the best on the calibration dates
 * @param nearness how near
 * @param choice what it was chosen by
 * @param trials every setting tried on the folds
 * @param models every model and baseline, the simplest first
 * @param gainOverRules precision at capacity of the chosen model less that of the rules
 * @param coverage how often answers of the chosen model held what came, by group
 * @param verdict of the chosen model, with every line of the gate
 * @param resamples bootstrap resamples behind each interval
 */
public record Evaluation(
        int schema,
        String model,
        String modelDigest,
        String label,
        int labelMonths,
        TemporalSplit split,
        long testRows,
        long testPositives,
        int places,
        String chosen,
        Nearness nearness,
        List<Choice> choice,
        List<Trial> trials,
        List<Measured> models,
        Optional<Estimate> gainOverRules,
        List<Coverage> coverage,
        Verdict verdict,
        int resamples) {

    public static final String FILE = "evaluation.json";
    public static final String PAGE = "evaluation.html";
    static final int SCHEMA = 2;

    public Evaluation {
        choice = List.copyOf(choice);
        trials = List.copyOf(trials);
        models = List.copyOf(models);
        coverage = List.copyOf(coverage);
    }

    /** Precision among the so many highest scored households of each test date. */
    public record PrecisionAt(int households, double precision) {}

    /**
     * One model or baseline.
     *
     * @param name such as xgboost or rules
     */
    public record Measured(String name, Measures measures, List<Bin> reliability, List<PrecisionAt> precisionAt) {
        public Measured {
            reliability = List.copyOf(reliability);
            precisionAt = List.copyOf(precisionAt);
        }
    }

    /**
     * Reads it from an artefact's directory.
     *
     * @throws Fault if it is not one
     */
    public static Evaluation in(Path directory) {
        return JsonFile.read(directory.resolve(FILE), Evaluation.class);
    }

    /** The measures of a model. */
    public Measured measured(String name) {
        return models.stream()
                .filter(measured -> measured.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Cannot find measures of " + name));
    }

    /** Name of what ranks people: the chosen model if it has passed its gate, else the rules. */
    @JsonIgnore
    public String ranking() {
        return verdict.deploys() ? chosen : "rules";
    }
}
