package org.hearth.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.workspace.Fault;

/**
 * What stands in a matrix: kept as {@code features.json} beside {@code matrix.parquet}.
 *
 * @param definition name of the feature definition file, such as early-help
 * @param label what the label says, in plain words
 * @param labelMonths length of the label timespan in months
 * @param dataFrom first day of which anything is known
 * @param asOfDates every as-of date, ascending; the last is the one to score
 * @param features in order of name
 */
public record MatrixSchema(
        String definition,
        String label,
        int labelMonths,
        LocalDate dataFrom,
        List<LocalDate> asOfDates,
        List<Feature> features) {

    public static final String FILE = "features.json";

    /** Version of the layout of a matrix and of this file. */
    static final int VERSION = 2;

    private static final String VERSION_KEY = "schema";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    public MatrixSchema {
        asOfDates = List.copyOf(asOfDates);
        features = List.copyOf(features);
    }

    /** Every numeric column of the matrix in order of name: features and their missing flags. */
    public List<String> columns() {
        return features.stream()
                .flatMap(f -> Stream.concat(Stream.of(f.name()), f.missingFlag().stream()))
                .sorted()
                .toList();
    }

    /**
     * Reads the schema of a matrix artefact.
     *
     * @throws Fault if it is not one
     */
    public static MatrixSchema in(Path directory) {
        Path file = directory.resolve(FILE);
        try {
            JsonNode tree = JSON.readTree(file.toFile());
            int version = tree.path(VERSION_KEY).asInt(0);
            if (version != VERSION) {
                throw new Fault(
                        Fault.Kind.ARTEFACT,
                        "Cannot read " + file + ": expected a matrix of schema version " + VERSION + ", found "
                                + (version == 0 ? "none" : version) + ". Run `hearth observe` again.");
            }
            ((ObjectNode) tree).remove(VERSION_KEY);
            return JSON.treeToValue(tree, MatrixSchema.class);
        } catch (IOException e) {
            throw new Fault(
                    Fault.Kind.FILE,
                    "Cannot read " + file + ": expected the features of a matrix, found something else");
        }
    }

    public void write(Path directory) throws IOException {
        ObjectNode tree = JSON.createObjectNode().put(VERSION_KEY, VERSION);
        tree.setAll((ObjectNode) JSON.valueToTree(this));
        Files.writeString(directory.resolve(FILE), JSON.writeValueAsString(tree) + "\n");
    }
}
