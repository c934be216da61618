package org.hearth.feature;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hearth.workspace.Fault;

/** For which purpose each agency shares its facts, as its data sharing agreement says. */
final class Agreements {

    static final String DIRECTORY = "agreements";
    private static final String SUFFIX = ".yaml";

    private static final YAMLMapper YAML = new YAMLMapper();

    private final Map<String, String> purposes;

    private Agreements(Map<String, String> purposes) {
        this.purposes = purposes;
    }

    /**
     * Reads the purpose of every agreement, {@code <agency>.yaml}; the verb {@code check} judges the rest of it.
     *
     * @throws Fault if there is no such directory or an agreement has no purpose
     */
    static Agreements read(Path directory) {
        Map<String, String> purposes = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> agreements = files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
            for (Path file : agreements) {
                String name = file.getFileName().toString();
                String agency = name.substring(0, name.length() - SUFFIX.length());
                purposes.put(agency, purpose(file));
            }
        } catch (IOException e) {
            throw new Fault(
                    Fault.Kind.CONFIGURATION, "Cannot read " + directory + ": expected agreements in YAML, found none");
        }
        return new Agreements(purposes);
    }

    private static String purpose(Path file) throws IOException {
        JsonNode purpose = YAML.readTree(file.toFile()).path("purpose");
        if (!purpose.isTextual()) {
            throw new Fault(
                    Fault.Kind.CONFIGURATION, "Cannot read " + file + ": expected words under purpose, found none");
        }
        return purpose.textValue();
    }

    /** The purpose of an agency's agreement; empty when there is no agreement. */
    Optional<String> purposeOf(String agency) {
        return Optional.ofNullable(purposes.get(agency));
    }
}
