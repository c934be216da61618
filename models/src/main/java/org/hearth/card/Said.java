package org.hearth.card;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.hearth.authority.YamlFile;

/**
 * {@code transparency/<model>.yaml} of an authority: what only people can say of a model. Whatever is left out is a gap.
 */
record Said(
        Optional<String> organisation,
        Optional<String> team,
        Optional<String> seniorResponsibleOwner,
        Optional<String> email,
        Optional<String> website,
        Optional<String> phase,
        Optional<String> supplier,
        Optional<String> why,
        Optional<String> benefit,
        Optional<String> previousProcess,
        Optional<String> alternatives,
        Optional<String> decisionProcess,
        Optional<String> humanReview,
        Optional<String> training,
        Optional<String> appeals,
        Optional<String> architecture,
        Optional<String> maintenance,
        Optional<String> access,
        Optional<String> dpia,
        Optional<String> equalityAssessment,
        Optional<String> ethicsReview,
        Optional<String> risks) {

    private static final Said NOTHING = new Said(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** Reads the file; without one nothing is said. */
    static Said in(Path file) {
        return Files.isRegularFile(file) ? YamlFile.readLike(file, Said.class) : NOTHING;
    }
}
