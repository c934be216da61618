package org.hearth.dataset;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import org.hearth.kind.EncodedSchema;
import org.hearth.kind.EncodedSchema.EncodedPart;
import org.hearth.table.Table;
import org.hearth.table.TableReader;

/** Reads the tables of encoded sets, as numbers and not as rows. Not thread-safe. */
final class SetReader implements AutoCloseable {

    private final TableReader reader = TableReader.streaming();

    /** The records of a set, in order. */
    SetPart records(Path folder, EncodedSchema schema) {
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
        return part;
    }

    /** The values of a set. */
    ValuePart values(Path folder) {
        ValuePart part = new ValuePart();
        read(
                "SELECT part, code, token, filter" + from(EncodedSchema.VALUES, folder),
                row -> part.add(row.getInt(1), row.getInt(2), row.getBytes(3), row.getBytes(4)));
        return part;
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
