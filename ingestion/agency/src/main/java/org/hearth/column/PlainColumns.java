package org.hearth.column;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearth.column.Combinations.Leaving;
import org.hearth.encoding.LinkageKey;
import org.hearth.kind.EncodedSchema.EncodedPart;
import org.hearth.kind.LinkageFile;

/**
 * A plain file column by column, in the form in which it would be encoded but in clear: what someone has who knows a population. For
 * measuring what encodings give away.
 *
 * @param ids of the records
 * @param columns by part, a number for each record, or -1; records with one number have one value
 * @param tokens of each column that has filters, by number: what is put into the filter
 */
@SuppressWarnings("ArrayRecordComponent") // columns of numbers, never compared
public record PlainColumns(
        List<String> ids, Map<String, int[]> columns, Map<String, Map<Integer, List<String>>> tokens) {

    private static final LinkageKey NONE = LinkageKey.of(new byte[32]);

    /** Reads a file. */
    public static PlainColumns read(Path file, LinkageFile rules) {
        PlainSet set = PlainSet.read(PlainFile.open(file), "known", rules, file);
        Map<String, int[]> columns = new LinkedHashMap<>();
        Map<String, Map<Integer, List<String>>> tokens = new HashMap<>();
        Leaving leaving = set.columns().under(new KindColumns.Protection(NONE, rules.protection()));
        leaving.columns().forEach((field, column) -> {
            FieldCodes codes = new FieldCodes(field, column, NONE);
            for (int part = 0; part < codes.parts(); part++) {
                String name = new EncodedPart(field, field.kind().parts().get(part)).column();
                int[] numbers = new int[column.size()];
                for (int row = 0; row < numbers.length; row++) {
                    numbers[row] = codes.code(part, column.code(row));
                }
                columns.put(name, numbers);
                if (part == 0 && field.kind().filtered()) {
                    Map<Integer, List<String>> byNumber = new HashMap<>();
                    codes.values(0).forEach((value, number) -> byNumber.put(number, codes.tokens(value)));
                    tokens.put(name, byNumber);
                }
            }
        });
        return new PlainColumns(new ArrayList<>(set.columns().ids()), columns, tokens);
    }

    /** Encodes a file under a key as an agency would, ids left as they are. */
    public static void encode(Path file, LinkageFile rules, LinkageKey key, Path directory) throws IOException {
        PlainSet.read(PlainFile.open(file), "attacked", rules, file)
                .encode(new KindColumns.Protection(key, rules.protection()), false, directory);
    }

    @Override
    public String toString() {
        return "PlainColumns[redacted]";
    }
}
