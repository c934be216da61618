package org.hearth.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hearth.authority.Authority;
import org.hearth.authority.YamlFile;
import picocli.CommandLine.Option;

/** Which model a verb is about. A picocli mixin. */
public final class ModelName {

    private static final String YAML = ".yaml";

    @Option(
            names = "--model",
            paramLabel = "NAME",
            defaultValue = "early-help",
            description = "name of the file in models/, or a file of your own (default: ${DEFAULT-VALUE})")
    private String given = "early-help";

    public String name() {
        String file = Path.of(given).getFileName().toString();
        return file.endsWith(YAML) ? file.substring(0, file.length() - YAML.length()) : file;
    }

    /** Its name as a key of inputs, such as models/early-help.yaml. */
    public String key() {
        return key(Path.of(name() + YAML));
    }

    private static String key(Path file) {
        return "models/" + file.getFileName();
    }

    /** Its settings. */
    public ModelFile settings(Authority authority) {
        return ModelFile.read(file(authority));
    }

    /** Every file that its settings stand in, by its key: its own, and the one it says it is like. */
    public SortedMap<String, Path> files(Authority authority) {
        Path file = file(authority);
        SortedMap<String, Path> files = new TreeMap<>();
        files.put(key(file), file);
        YamlFile.like(file).ifPresent(like -> files.put(key(like), like));
        return files;
    }

    private Path file(Authority authority) {
        return given.endsWith(YAML) && Files.isRegularFile(Path.of(given)) ? Path.of(given) : authority.file(key());
    }
}
