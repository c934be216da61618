package org.hearth.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.hearth.kind.EncodedSchema;
import org.hearth.table.TableReader;

/** Reads encoded sets without Spark. */
final class PlainReader implements EncodedSets.Reader {

    @Override
    public List<SetPart> records(Path folder, EncodedSchema schema) {
        int parts = schema.parts().size();
        SetPart part = new SetPart(parts, schema.passes().size());
        List<String> columns = schema.recordTable().columnNames();
        try (TableReader reader =
                TableReader.open(Map.of("records", schema.recordTable().in(folder)))) {
            reader.forEach("SELECT * FROM records", row -> {
                part.add(row.text("record"), row.optionalBytes("keys").orElse(null));
                for (int i = 0; i < parts; i++) {
                    OptionalLong code = row.optionalWhole(columns.get(i + 1));
                    part.put(i, code.isPresent() ? (int) code.getAsLong() : Entries.MISSING);
                }
            });
        }
        return List.of(part);
    }

    @Override
    public List<ValuePart> values(Path folder) {
        ValuePart part = new ValuePart();
        try (TableReader reader = TableReader.open(Map.of("v", EncodedSchema.VALUES.in(folder)))) {
            reader.forEach(
                    "SELECT * FROM v",
                    row -> part.add(
                            (int) row.whole("part"),
                            (int) row.whole("code"),
                            row.optionalBytes("token").orElseThrow(),
                            row.optionalBytes("filter").orElse(null)));
        }
        return List.of(part);
    }
}
