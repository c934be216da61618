package org.hearth.kind;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearth.kind.Kind.Part;
import org.hearth.table.Column;
import org.hearth.table.Table;
import org.hearth.workspace.Fault;

/**
 * What an encoded data set says of itself, in {@code encoding.json}.
 *
 * @param layout name and version of the layout, {@link #LAYOUT}
 * @param profile the linkage profile, in lower case
 * @param key public name of the key, never the key
 * @param source the name by which records of this data set are known in what comes of the linkage
 * @param fields the columns, in order
 * @param passes the blocking passes, in the order of their keys in a record
 * @param delivery day of the delivery it is of, where it is one of several of its source: of a record in several the latest counts
 * @param records how many
 * @param counts what was read and what was refused, by name
 */
public record EncodedSchema(
        String layout,
        String profile,
        String key,
        String source,
        List<EncodedField> fields,
        List<String> passes,
        Optional<LocalDate> delivery,
        long records,
        Map<String, Long> counts) {

    /** The layout this code writes and reads. */
    public static final String LAYOUT = "hearth-encoded/3";

    /** The name of the file. */
    public static final String FILE = "encoding.json";

    /** Each distinct value of each part: its number, its keyed token, and its filter if it has one. */
    public static final Table VALUES = new Table(
            "values",
            List.of(
                    Column.whole("part", "place of the part in the schema"),
                    Column.whole("code", "number of the value within its part, from 0"),
                    Column.bytes("token", "keyed token, 16 bytes"),
                    Column.bytes("filter", "Bloom filter").optional()));

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .build();

    /**
     * A column of the data set.
     *
     * @param unique whether one person cannot have two values
     * @param filtered whether its values have filters, from which likeness can be told
     * @param of the fields of the linkage file whose values it tells of: itself, or those it combines
     */
    public record EncodedField(String name, Kind kind, boolean unique, boolean filtered, List<String> of) {

        public EncodedField {
            of = List.copyOf(of);
        }

        /** A field that tells of itself. */
        public EncodedField(String name, Kind kind, boolean unique, boolean filtered) {
            this(name, kind, unique, filtered, List.of(name));
        }

        /** Whether it is what several fields say together. */
        public boolean combines() {
            return of.size() > 1;
        }
    }

    public EncodedSchema {
        fields = List.copyOf(fields);
        passes = List.copyOf(passes);
        counts = new TreeMap<>(counts);
    }

    /** One part of one field: a column of numbers. */
    public record EncodedPart(EncodedField field, Part part) {

        /** The name of its column. */
        public String column() {
            return field.name() + "__" + part.name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** All parts, in the order of the columns. */
    public List<EncodedPart> parts() {
        List<EncodedPart> parts = new ArrayList<>();
        fields.forEach(field -> field.kind().parts().forEach(part -> parts.add(new EncodedPart(field, part))));
        return parts;
    }

    /** The columns that tell of one field. */
    public List<String> columns(String field) {
        return parts().stream()
                .filter(part -> part.field().of().contains(field))
                .map(EncodedPart::column)
                .toList();
    }

    /** The same set with fewer records. */
    public EncodedSchema holding(long left) {
        return new EncodedSchema(layout, profile, key, source, fields, passes, delivery, left, counts);
    }

    /** The table of records: its id, a number for each part, and the blocking keys, 8 bytes a pass, 0 for none. */
    public Table recordTable() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("record", "by which the record is known in what comes of the linkage"));
        parts().forEach(part ->
                columns.add(Column.whole(part.column(), "number of the value").optional()));
        columns.add(Column.bytes(
                        "keys", "blocking keys, 8 bytes a pass, 0 for none; absent when a part of them was deleted")
                .optional());
        return new Table("records", columns);
    }

    /** Writes {@code encoding.json}. */
    public void write(Path directory) throws IOException {
        Files.writeString(directory.resolve(FILE), JSON.writeValueAsString(this) + "\n");
    }

    /** Whether a folder holds an encoded data set. */
    public static boolean isIn(Path directory) {
        return Files.isRegularFile(directory.resolve(FILE));
    }

    /**
     * Reads what a data set says of itself.
     *
     * @throws Fault if there is no data set, or its layout is not this code's
     */
    public static EncodedSchema read(Path directory) {
        Path file = directory.resolve(FILE);
        if (!isIn(directory)) {
            throw new Fault(
                    Fault.Kind.FILE,
                    "Cannot link " + directory + ": expected the folder of one encoded data set, which holds " + FILE
                            + ", found none (encode-file makes one a file: DIR/0, DIR/1)");
        }
        try {
            String layout = JSON.readTree(file.toFile()).path("layout").asText("none");
            if (!layout.equals(LAYOUT)) {
                throw new Fault(
                        Fault.Kind.FILE,
                        "Cannot link " + directory + ": expected layout " + LAYOUT + ", found " + layout
                                + ". Encode it again with this version.");
            }
            return JSON.readValue(file.toFile(), EncodedSchema.class);
        } catch (JsonProcessingException e) {
            throw new Fault(
                    Fault.Kind.FILE,
                    "Cannot read " + file + ": expected an encoding's description, found something else");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
