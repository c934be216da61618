package org.hearth.database;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Rows on their way into the database: COPY into a temporary table each, then all swapped for what was there. The connection's
 * transaction is the publication's.
 */
public final class Loading {

    private static final int BUFFER = 1 << 16;

    private final Connection connection;
    private final Map<String, Long> loaded = new LinkedHashMap<>();

    /** Loads in the transaction of a connection, which the caller ends. */
    public Loading(Connection connection) {
        this.connection = connection;
    }

    /** Takes rows of one table, in the order of its columns. */
    public interface Rows {
        void add(@Nullable Object... values);
    }

    /** Writes all rows of one table. */
    public interface Body {
        void write(Rows rows) throws SQLException;
    }

    /**
     * Loads the rows of one table beside it.
     *
     * @param table with its schema, such as serving.household
     */
    public void load(String table, Body body) throws SQLException {
        String beside = beside(table);
        Sql.run(connection, "create temporary table " + beside + " (like " + table + ") on commit drop");
        long[] rows = {0};
        try (Writer out = new BufferedWriter(
                new OutputStreamWriter(
                        new PGCopyOutputStream(
                                connection.unwrap(PGConnection.class), "copy " + beside + " from stdin", BUFFER),
                        StandardCharsets.UTF_8),
                BUFFER)) {
            body.write(values -> {
                try {
                    out.write(CopyText.row(values));
                    rows[0]++;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            if (e.getCause() instanceof SQLException refused) {
                throw refused;
            }
            throw new UncheckedIOException(e);
        }
        loaded.put(table, rows[0]);
    }

    /** Puts every loaded table in the place of what was there. */
    public void swap() throws SQLException {
        for (String table : loaded.keySet()) {
            Sql.run(connection, "delete from " + table);
            Sql.run(connection, "insert into " + table + " select * from " + beside(table));
        }
    }

    /** Rows loaded, by table. */
    public SortedMap<String, Long> counts() {
        return new TreeMap<>(loaded);
    }

    private static String beside(String table) {
        return "new_" + table.replace('.', '_');
    }
}
