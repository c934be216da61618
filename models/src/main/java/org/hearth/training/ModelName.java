package org.hearth.training;

import java.nio.file.Path;
import org.hearth.authority.Authority;
import picocli.CommandLine.Option;

/** Which model a verb is about. A picocli mixin. */
public final class ModelName {

    @Option(
            names = "--model",
            paramLabel = "NAME",
            defaultValue = "early-help",
            description = "name of the file in models/ (default: ${DEFAULT-VALUE})")
    private String name = "early-help";

    public String name() {
        return name;
    }

    /** Its name as a key of inputs, such as models/early-help.yaml. */
    public String key() {
        return "models/" + name + ".yaml";
    }

    /** Its settings. */
    public Path file(Authority authority) {
        return authority.file(key());
    }
}
