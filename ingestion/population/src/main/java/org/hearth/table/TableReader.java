package org.hearth.table;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Function;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBDriver;
import org.duckdb.DuckDBPreparedStatement;

/** SQL over Parquet files, each seen as a view. Rows come in the order the query asks for; without one, the files'. */
public final class TableReader implements AutoCloseable {

    private final Connection connection;

    private TableReader(Connection connection) {
        this.connection = connection;
    }

    /**
     * A reader that sees each file under a name.
     *
     * @param views view name to Parquet file (or glob)
     */
    public static TableReader open(Map<String, Path> views) {
        try {
            Connection connection = DriverManager.getConnection("jdbc:duckdb:");
            try (Statement statement = connection.createStatement()) {
                for (Map.Entry<String, Path> view : views.entrySet()) {
                    statement.execute(
                            "CREATE VIEW \"" + view.getKey() + "\" AS SELECT * FROM " + file(view.getValue()));
                }
            }
            return new TableReader(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read tables " + views.keySet() + ": " + e.getMessage(), e);
        }
    }

    /** A reader of files by their names in SQL ({@link #file}) that hands out rows as they are read: of millions it never holds all. */
    public static TableReader streaming() {
        Properties properties = new Properties();
        properties.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
        try {
            return new TableReader(DriverManager.getConnection("jdbc:duckdb:", properties));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read tables: " + e.getMessage(), e);
        }
    }

    /** A Parquet file (or glob) as SQL names it after {@code FROM}: for one reader of many files. */
    public static String file(Path file) {
        return "read_parquet('" + file.toString().replace("'", "''") + "')";
    }

    public void forEach(String sql, Consumer<Row> consumer) {
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            Row row = new Row(results);
            while (results.next()) {
                consumer.accept(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot query tables: " + e.getMessage(), e);
        }
    }

    /** Hands out the rows of a query some thousand at once, column by column: for millions of numbers. */
    public void forEachChunk(String sql, Consumer<DuckDBDataChunkReader> consumer) {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                DuckDBChunkedResult result =
                        statement.unwrap(DuckDBPreparedStatement.class).query()) {
            while (result.nextChunk()) {
                consumer.accept(result.chunk());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot query tables: " + e.getMessage(), e);
        }
    }

    public <T> List<T> list(String sql, Function<Row, T> reader) {
        List<T> rows = new ArrayList<>();
        forEach(sql, row -> rows.add(reader.apply(row)));
        return rows;
    }

    /** Runs a statement for what it does, such as making a temporary table to join with. */
    public void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot query tables: " + e.getMessage(), e);
        }
    }

    /** The connection itself, for Arrow export and COPY. */
    public Connection connection() {
        return connection;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot close tables: " + e.getMessage(), e);
        }
    }
}
