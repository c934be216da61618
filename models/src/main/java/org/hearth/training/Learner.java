package org.hearth.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Learns one kind of model. The same rows and setting give the same model. Thread-safe. */
interface Learner {

    /** The kind of model, such as xgboost. */
    String name();

    /** The settings that may be tried, in words, the first of equals taken. */
    List<String> settings();

    /**
     * Learns from rows of the matrix.
     *
     * @param setting position among the settings
     */
    RiskModel learn(int setting, int[] rows);

    /** Learns likewise, and keeps the model with Tribuo's provenance, and in the library's own format if it has one. */
    RiskModel keep(int setting, int[] rows, Path directory) throws IOException;
}
