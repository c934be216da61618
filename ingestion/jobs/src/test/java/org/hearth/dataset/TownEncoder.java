package org.hearth.dataset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearth.dataset.Town.Line;
import org.hearth.kind.EncodedSchema;
import org.hearth.kind.EncodedSchema.EncodedField;
import org.hearth.kind.EncodedSchema.EncodedPart;
import org.hearth.kind.Kind;
import org.hearth.kind.Kind.Part;
import org.hearth.population.AgencyTables;
import org.hearth.table.TableWriter;

/** Encodes the lines of a {@link Town} by kind, in the layout that agencies write, with a plain hash for a key. */
final class TownEncoder {

    private static final List<EncodedField> FIELDS = List.of(
            new EncodedField("forename", Kind.FORENAME, false, true),
            new EncodedField("surname", Kind.SURNAME, false, true),
            new EncodedField("date_of_birth", Kind.DATE_OF_BIRTH, false, true),
            new EncodedField("sex", Kind.SEX, false, false),
            new EncodedField("postcode", Kind.POSTCODE, false, true),
            new EncodedField("uprn", Kind.UPRN, false, false),
            new EncodedField("upn", Kind.IDENTIFIER, true, true));

    private static final List<String> PASSES = List.of("upn", "uprn", "birth", "root+surname", "postcode");

    private TownEncoder() {}

    static void write(List<Line> lines, String agency, LocalDate day, Path directory) throws IOException {
        EncodedSchema schema = new EncodedSchema(
                EncodedSchema.LAYOUT,
                "enclave",
                "town",
                agency,
                FIELDS,
                PASSES,
                Optional.of(day),
                lines.size(),
                Map.of());
        List<EncodedPart> parts = schema.parts();
        List<Map<String, Integer>> codes = new ArrayList<>();
        parts.forEach(part -> codes.add(new HashMap<>()));
        try (TableWriter records = TableWriter.open(schema.recordTable(), directory);
                TableWriter values = TableWriter.open(EncodedSchema.VALUES, directory)) {
            for (Line line : lines) {
                Object[] cells = new Object[parts.size() + 2];
                cells[0] = line.pseudonym();
                for (int i = 0; i < parts.size(); i++) {
                    String value = value(parts.get(i), line);
                    if (value != null) {
                        int next = codes.get(i).size();
                        int code = codes.get(i).computeIfAbsent(value, any -> next);
                        cells[i + 1] = code;
                        if (code == next) {
                            values.write(i, code, token(parts.get(i), value), filter(parts.get(i), value));
                        }
                    }
                }
                cells[parts.size() + 1] = keys(line);
                records.write(cells);
            }
        }
        schema.write(directory);
        writeAttributes(lines, directory);
    }

    private static void writeAttributes(List<Line> lines, Path directory) {
        try (TableWriter attributes = TableWriter.open(AgencyTables.RECORD_ATTRIBUTES, directory);
                TableWriter residences = TableWriter.open(AgencyTables.RECORD_RESIDENCES, directory)) {
            for (Line line : lines) {
                String quarter = line.birth().getYear() + "Q" + (line.birth().getMonthValue() + 2) / 3;
                attributes.write(line.pseudonym(), line.sex(), quarter, "white");
                residences.write(
                        line.pseudonym(),
                        hash("uprn", line.uprn()),
                        "E01990001",
                        LocalDate.of(2024, 1, 1),
                        LocalDate.of(2024, 2, 1),
                        "town");
            }
        }
    }

    private static String value(EncodedPart part, Line line) {
        String whole = switch (part.field().kind()) {
            case FORENAME -> line.forename().toUpperCase(Locale.ROOT);
            case SURNAME -> line.surname().toUpperCase(Locale.ROOT);
            case DATE_OF_BIRTH -> line.birth().toString();
            case SEX -> line.sex();
            case POSTCODE -> line.postcode();
            case UPRN -> line.uprn();
            default -> line.upn();
        };
        return whole == null
                ? null
                : switch (part.part()) {
                    case INITIAL -> whole.substring(0, 1);
                    case SOUND -> whole.substring(0, 3);
                    case YEAR -> whole.substring(0, 4);
                    case MONTH -> whole.substring(5, 7);
                    case DAY -> whole.substring(8);
                    case SECTOR -> whole.substring(0, whole.length() - 1);
                    case OUTWARD -> whole.substring(0, 2);
                    default -> whole;
                };
    }

    private static byte[] token(EncodedPart part, String value) {
        String domain = part.part() == Part.FULL && part.field().name().endsWith("name") ? "name" : part.column();
        boolean dayOrMonth = part.part() == Part.DAY || part.part() == Part.MONTH;
        return HexFormat.of().parseHex(hash(dayOrMonth ? "day" : domain, value));
    }

    private static byte[] filter(EncodedPart part, String value) {
        if (part.part() != Part.FULL || !part.field().kind().filtered()) {
            return null;
        }
        boolean placed = part.field().kind() == Kind.DATE_OF_BIRTH;
        String padded = placed ? value : "_" + value + "_";
        byte[] filter = new byte[64];
        for (int i = 0; i + 2 <= padded.length(); i++) {
            String token = placed ? i + ":" + padded.charAt(i) : padded.substring(i, i + 2);
            for (int k = 0; k < 8; k++) {
                int bit = Integer.parseInt(hash("bit" + k, token).substring(0, 6), 16) % 512;
                filter[bit / 8] |= (byte) (1 << bit % 8);
            }
        }
        return filter;
    }

    private static byte[] keys(Line line) {
        ByteBuffer keys = ByteBuffer.allocate(8 * PASSES.size());
        for (Object value : Arrays.asList(
                line.upn(), line.uprn(), line.birth(), line.forename() + line.surname(), line.postcode())) {
            keys.putLong(value == null ? 0 : Long.parseUnsignedLong(hash("" + keys.position(), value), 0, 16, 16));
        }
        return keys.array();
    }

    static String hash(String key, Object value) {
        if (value == null) {
            return null;
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((key + "\0" + value).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
