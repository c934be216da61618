package org.hearth.scoring;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.hearth.gate.Verdict;
import org.hearth.training.JsonFile;
import org.hearth.worklist.ListFile;

/**
 * {@code scores.json}: what scores and lists were made with.
 *
 * @param model name of the model file
 * @param version what ranked, with the SHA-256 of the trained model
 * @param shows lists of households, or results by area alone
 * @param since the day of the lists that these are compared with, if there is one
 * @param ranking what scored and ranked: xgboost, logistic or rules
 * @param chosen the model that was held against the gate
 * @param verdict deploy, or do not deploy; then ranking is rules
 * @param label what the probability is of, in plain words
 * @param labelMonths how many months ahead
 * @param bandLevel share of a normal distribution inside the band
 * @param bandMeaning what low and high say, in plain words
 * @param objection what forbids the model to rank, whatever the verdict: it was halted, retired or not promoted, by whom and why
 * @param why why the model ranks, or the rules in its place, as a clause about the model
 * @param rules the features that each rule asks for, by its name
 * @param teams by id
 */
public record ScoreRun(
        String model,
        String version,
        LocalDate asOf,
        ListFile.Shows shows,
        Optional<LocalDate> since,
        String ranking,
        String chosen,
        String verdict,
        String label,
        int labelMonths,
        double bandLevel,
        String bandMeaning,
        Optional<String> objection,
        String why,
        SortedMap<String, List<String>> rules,
        SortedMap<String, Team> teams) {

    public static final String FILE = "scores.json";
    static final String BAND_MEANING =
            "How far the score would move if other households had been in the data. It cannot show what the data leave out.";

    /**
     * A team's list.
     *
     * @param capacity households it can look at
     * @param eligible households it could have been given
     * @param listed how many it is given
     */
    public record Team(int capacity, int eligible, int listed) {}

    /** Why the model ranks or does not, as a clause about it. */
    static String why(Verdict verdict, Optional<String> objection) {
        if (verdict.deploys()) {
            return objection.orElse("it passed every line of its test");
        }
        return "it did not pass its test"
                + objection.map(more -> ", and " + more).orElse("");
    }

    /** Reads it from an artefact's directory. */
    public static ScoreRun in(Path directory) {
        return JsonFile.read(directory.resolve(FILE), ScoreRun.class);
    }
}
