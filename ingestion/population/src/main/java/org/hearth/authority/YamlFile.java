package org.hearth.authority;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearth.workspace.Fault;

/**
 * A YAML file read strictly into records. Keys are the component names in snake case; a component of type {@link Optional} may be
 * left out, every other must be there.
 */
public final class YamlFile {

    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .build();

    private static final String LIKE = "like";

    private YamlFile() {}

    /**
     * Reads a file into a record.
     *
     * @throws Fault with every unknown and missing key, or the first value of a wrong type
     */
    public static <T> T read(Path file, Class<T> type) {
        List<String> faults = faults(file, type);
        if (!faults.isEmpty()) {
            throw new Fault(Fault.Kind.CONFIGURATION, faults);
        }
        return parsing(file, () -> convert(file, YAML.readTree(file.toFile()), type, lines(file)));
    }

    /**
     * Reads a file that may say {@code like: NAME}: each of its keys that the file does not have is that of {@code NAME.yaml}
     * beside it.
     *
     * @throws Fault with every fault of either file
     */
    public static <T> T readLike(Path file, Class<T> type) {
        Optional<Path> other = like(file);
        if (other.isEmpty()) {
            return read(file, type);
        }
        read(other.get(), type);
        return parsing(file, () -> {
            ObjectNode both = (ObjectNode) YAML.readTree(other.get().toFile());
            ObjectNode own = (ObjectNode) YAML.readTree(file.toFile());
            own.remove(LIKE);
            both.setAll(own);
            List<String> faults = new ArrayList<>();
            check(both, type, "", lines(file), faults);
            if (!faults.isEmpty()) {
                throw new Fault(
                        Fault.Kind.CONFIGURATION,
                        faults.stream()
                                .map(text -> "Cannot read " + file + text)
                                .toList());
            }
            return convert(file, both, type, lines(file));
        });
    }

    /** The file that a file says it is like, if it does. */
    public static Optional<Path> like(Path file) {
        return Optional.of(tree(file).path(LIKE).asText())
                .filter(name -> !name.isEmpty())
                .map(name -> file.resolveSibling(name + ".yaml"));
    }

    /**
     * Every unknown and missing key of a file, one line each; empty if its keys are those of the record.
     *
     * @throws Fault if it is no YAML at all
     */
    public static List<String> faults(Path file, Class<?> type) {
        return parsing(file, () -> {
            List<String> faults = new ArrayList<>();
            check(YAML.readTree(file.toFile()), type, "", lines(file), faults);
            return faults.stream().map(text -> "Cannot read " + file + text).toList();
        });
    }

    /**
     * A file as it stands, for checks that go on where a key is wrong.
     *
     * @throws Fault if it is no YAML at all
     */
    public static JsonNode tree(Path file) {
        return parsing(file, () -> YAML.readTree(file.toFile()));
    }

    private interface Parsing<T> {
        T run() throws IOException;
    }

    private static <T> T parsing(Path file, Parsing<T> parsing) {
        if (!Files.isRegularFile(file)) {
            throw new Fault(Fault.Kind.CONFIGURATION, "Cannot read " + file + ": expected a file, found none");
        }
        try {
            return parsing.run();
        } catch (JsonProcessingException e) {
            throw new Fault(Fault.Kind.CONFIGURATION, "Cannot read " + file + at(e.getLocation()) + ": " + first(e));
        } catch (IOException e) {
            throw new Fault(Fault.Kind.CONFIGURATION, "Cannot read " + file + ": expected a readable file");
        }
    }

    /**
     * The line of a key, for a fault that shows only once the file has been read.
     *
     * @param keys the keys that lead to it; the line of the last one that is there is given
     */
    public static int line(Path file, String... keys) {
        try {
            Map<String, Integer> lines = lines(file);
            int line = 1;
            String pointer = "";
            for (String key : keys) {
                pointer += "/" + key;
                line = lines.getOrDefault(pointer, line);
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T convert(Path file, JsonNode tree, Class<T> type, Map<String, Integer> lines)
            throws JsonProcessingException {
        try {
            return YAML.treeToValue(tree, type);
        } catch (JsonMappingException e) {
            String pointer = e.getPath().stream()
                    .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                    .collect(Collectors.joining());
            throw new Fault(Fault.Kind.CONFIGURATION, "Cannot read " + file + place(pointer, lines) + ": " + first(e));
        }
    }

    private static void check(
            JsonNode node, Type type, String pointer, Map<String, Integer> lines, List<String> faults) {
        if (type instanceof ParameterizedType generic) {
            checkElements(node, generic, pointer, lines, faults);
            return;
        }
        if (!(type instanceof Class<?> raw) || !raw.isRecord()) {
            return;
        }
        if (!node.isObject()) {
            faults.add(place(pointer, lines) + ": expected keys "
                    + Arrays.stream(raw.getRecordComponents())
                            .map(YamlFile::key)
                            .toList());
            return;
        }
        Map<String, RecordComponent> known = new HashMap<>();
        for (RecordComponent component : raw.getRecordComponents()) {
            known.put(key(component), component);
            if (component.getType() != Optional.class && !node.hasNonNull(key(component))) {
                faults.add(place(pointer, lines) + ": expected key " + key(component) + ", found none");
            }
        }
        node.fieldNames().forEachRemaining(name -> {
            RecordComponent component = known.get(name);
            String at = pointer + "/" + name;
            if (component == null) {
                faults.add(place(at, lines) + ": unknown key " + name + ", expected one of "
                        + known.keySet().stream().sorted().toList());
            } else {
                check(node.get(name), component.getGenericType(), at, lines, faults);
            }
        });
    }

    private static void checkElements(
            JsonNode node, ParameterizedType generic, String pointer, Map<String, Integer> lines, List<String> faults) {
        Type[] arguments = generic.getActualTypeArguments();
        if (generic.getRawType() == Optional.class) {
            check(node, arguments[0], pointer, lines, faults);
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                check(node.get(i), arguments[0], pointer + "/" + i, lines, faults);
            }
        } else if (node.isObject() && arguments.length == 2) {
            node.fieldNames()
                    .forEachRemaining(name -> check(node.get(name), arguments[1], pointer + "/" + name, lines, faults));
        }
    }

    private static String key(RecordComponent component) {
        return PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(component.getName());
    }

    /** Line of every key and element, by its JSON pointer. */
    private static Map<String, Integer> lines(Path file) throws IOException {
        Map<String, Integer> lines = new HashMap<>();
        try (JsonParser parser = YAML.createParser(file.toFile())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                lines.putIfAbsent(
                        parser.getParsingContext().pathAsPointer().toString(),
                        parser.currentTokenLocation().getLineNr());
            }
        }
        return lines;
    }

    private static String place(String pointer, Map<String, Integer> lines) {
        String known = pointer;
        while (!lines.containsKey(known) && !known.isEmpty()) {
            known = known.substring(0, known.lastIndexOf('/'));
        }
        String key = pointer.isEmpty() ? "" : ", " + pointer.substring(1).replace('/', '.');
        return " (line " + lines.getOrDefault(known, 1) + key + ")";
    }

    private static String at(JsonLocation location) {
        return location == null ? "" : " (line " + location.getLineNr() + ")";
    }

    private static String first(JsonProcessingException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("expected YAML");
    }
}
