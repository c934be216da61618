package org.hearth.workspace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an artefact was made from and what it holds. Has no time in it: the same inputs give the same bytes.
 *
 * @param schema version of this file's layout
 * @param artefact path under the workspace
 * @param stage the verb that made it
 * @param code SHA-256 of the code that made it
 * @param settings seed and other values given on the command line
 * @param inputs SHA-256 of each input, by name
 * @param outputs SHA-256 of each file, by path in the artefact
 * @param counts rows and other counts, by name
 * @param refused what was refused, by kind
 */
public record Manifest(
        int schema,
        String artefact,
        String stage,
        String code,
        SortedMap<String, String> settings,
        SortedMap<String, String> inputs,
        SortedMap<String, String> outputs,
        SortedMap<String, Long> counts,
        SortedMap<String, Long> refused) {

    public static final String FILE = "manifest.json";
    static final int SCHEMA = 1;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    public Manifest {
        settings = sorted(settings);
        inputs = sorted(inputs);
        outputs = sorted(outputs);
        counts = sorted(counts);
        refused = sorted(refused);
    }

    /** Names of what this was made from otherwise than a plan would be: none if running the stage again would make the same. */
    SortedSet<String> differences(Manifest plan) {
        SortedSet<String> found = new TreeSet<>();
        if (schema != plan.schema || !stage.equals(plan.stage) || !code.equals(plan.code)) {
            found.add("code");
        }
        addDifferences(settings, plan.settings, found);
        addDifferences(inputs, plan.inputs, found);
        return found;
    }

    private static void addDifferences(Map<String, String> one, Map<String, String> other, Set<String> found) {
        Set<String> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        names.removeIf(name -> Objects.equals(one.get(name), other.get(name)));
        found.addAll(names);
    }

    /** Whether every file of an artefact's directory is still as it was made. */
    boolean isWhole(Path directory) {
        return outputs.entrySet().stream().allMatch(file -> {
            Path place = directory.resolve(file.getKey());
            return Files.isRegularFile(place) && Digest.of(place).equals(file.getValue());
        });
    }

    /** The manifest of an artefact's directory, if it has one that can be read. */
    public static Optional<Manifest> in(Path directory) {
        Path file = directory.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(file.toFile(), Manifest.class));
        } catch (JsonProcessingException e) {
            throw new Fault(
                    Fault.Kind.FILE,
                    "Cannot read " + file + ": expected a manifest, found something else. Delete its folder.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Path directory) throws IOException {
        Files.writeString(directory.resolve(FILE), JSON.writeValueAsString(this) + "\n");
    }

    private static <V> SortedMap<String, V> sorted(Map<String, V> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }
}
