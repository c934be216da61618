package org.hearth.dataset;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearth.kind.EncodedSchema;
import org.hearth.kind.EncodedSchema.EncodedPart;
import org.hearth.table.Table;
import org.hearth.table.TableReader;

/** Reads encoded sets without Spark. Not thread-safe. */
final class PlainReader implements EncodedSets.Reader, AutoCloseable {

    private final TableReader reader = TableReader.open(Map.of());

    @Override
    public List<SetPart> records(Path folder, EncodedSchema schema) {
        int parts = schema.parts().size();
        SetPart part = new SetPart(parts, schema.passes().size());
        String cells = schema.parts().stream()
                .map(EncodedPart::column)
                .map(column -> "coalesce(\"" + column + "\", -1)::INTEGER")
                .collect(Collectors.joining(", "));
        read("SELECT record, keys, " + cells + from(schema.recordTable(), folder), row -> {
            part.add(row.getString(1), row.getBytes(2));
            for (int i = 0; i < parts; i++) {
                part.put(i, row.getInt(i + 3));
            }
        });
        return List.of(part);
    }

    @Override
    public List<ValuePart> values(Path folder) {
        ValuePart part = new ValuePart();
        read(
                "SELECT part, code, token, filter" + from(EncodedSchema.VALUES, folder),
                row -> part.add(row.getInt(1), row.getInt(2), row.getBytes(3), row.getBytes(4)));
        return List.of(part);
    }

    private static String from(Table table, Path folder) {
        return " FROM " + TableReader.file(table.in(folder));
    }

    /** Takes a row by the numbers of its columns, which costs a fraction of their names. */
    private interface Taker {
        void take(ResultSet row) throws SQLException;
    }

    private void read(String sql, Taker taker) {
        try (Statement statement = reader.connection().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                taker.take(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read an encoded set: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
