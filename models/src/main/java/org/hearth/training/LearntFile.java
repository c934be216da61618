package org.hearth.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * A learnt model as JSON.
 *
 * @param model with every number it needs
 */
record LearntFile(RiskModel model) {

    static void write(RiskModel model, Path file) {
        try {
            JsonFile.write(file, new LearntFile(model));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a model.
     *
     * @throws org.hearth.workspace.Fault if the file is none, or is cut short
     */
    static RiskModel read(Path file) {
        return JsonFile.read(file, LearntFile.class).model;
    }
}
