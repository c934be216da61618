package org.hearth.table;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

/**
 * Writes Parquet files (zstd) of tables that may have hundreds of numbers a row: rows are fetched one after another while the file is
 * written, and never lie in a table. Every column may hold nulls as far as the file says, so that files of one table can be joined by
 * {@link RowGroups}. Not thread-safe.
 */
public final class ParquetStream implements AutoCloseable {

    private final Connection connection;

    private ParquetStream(Connection connection) {
        this.connection = connection;
    }

    /**
     * A row.
     *
     * @param first values of the first columns: String, Long, Boolean, LocalDate or null
     * @param numbers value of each column after them, which are all numbers, from 0
     */
    public record Fetched(List<? extends @Nullable Object> first, IntToDoubleFunction numbers) {

        /** A row of a table that has no such numbers. */
        public Fetched(List<? extends @Nullable Object> all) {
            this(all, column -> Double.NaN);
        }
    }

    public static ParquetStream open() {
        try {
            Connection connection = DriverManager.getConnection("jdbc:duckdb:");
            run(connection, "SET threads = 1");
            run(connection, "SET preserve_insertion_order = true");
            return new ParquetStream(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write tables: " + e.getMessage(), e);
        }
    }

    /** Writes {@code directory/<table name>.parquet}. */
    public void write(Table table, Path directory, Iterator<Fetched> rows) {
        Source source = new Source(table.columns(), rows);
        try {
            DuckDBFunctions.tableFunction()
                    .withName("fetched_" + table.name())
                    .withFunction(source)
                    .register(connection);
            copy("SELECT * FROM fetched_" + table.name() + "()", table.in(directory));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write " + table.name() + ": " + e.getMessage(), e);
        }
    }

    /** Writes a file of what a query gives. */
    public void copy(String query, Path file) {
        try {
            run(
                    connection,
                    "COPY (" + query + ") TO '" + file.toString().replace("'", "''")
                            + "' (FORMAT parquet, COMPRESSION zstd)");
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write " + file.getFileName() + ": " + e.getMessage(), e);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot close tables: " + e.getMessage(), e);
        }
    }

    /** The rows as DuckDB asks for them. */
    private record Source(List<Column> columns, Iterator<Fetched> rows)
            implements DuckDBTableFunction<Object, Object, Object> {

        @Override
        public @Nullable Object bind(DuckDBTableFunctionBindInfo info) throws SQLException {
            for (Column column : columns) {
                info.addResultColumn(column.name(), type(column.type()));
            }
            return null;
        }

        @Override
        public @Nullable Object init(DuckDBTableFunctionInitInfo info) throws SQLException {
            info.setMaxThreads(1);
            return null;
        }

        @Override
        public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk) {
            DuckDBWritableVector[] vectors = new DuckDBWritableVector[columns.size()];
            for (int i = 0; i < vectors.length; i++) {
                vectors[i] = chunk.vector(i);
            }
            int row = 0;
            while (row < chunk.capacity() && rows.hasNext()) {
                put(rows.next(), vectors, row++);
            }
            return row;
        }

        private static void put(Fetched row, DuckDBWritableVector[] vectors, int at) {
            int others = row.first().size();
            for (int i = 0; i < others; i++) {
                put(row.first().get(i), vectors[i], at);
            }
            for (int i = others; i < vectors.length; i++) {
                vectors[i].setDouble(at, row.numbers().applyAsDouble(i - others));
            }
        }

        private static void put(@Nullable Object value, DuckDBWritableVector vector, int at) {
            if (value == null) {
                vector.setNull(at);
            } else if (value instanceof String text) {
                vector.setString(at, text);
            } else if (value instanceof Long whole) {
                vector.setLong(at, whole);
            } else if (value instanceof Boolean flag) {
                vector.setBoolean(at, flag);
            } else if (value instanceof LocalDate date) {
                vector.setDate(at, date);
            } else {
                throw new IllegalArgumentException(
                        "Cannot write a " + value.getClass().getSimpleName());
            }
        }

        private static DuckDBColumnType type(Column.Type type) {
            return switch (type) {
                case TEXT -> DuckDBColumnType.VARCHAR;
                case WHOLE -> DuckDBColumnType.BIGINT;
                case NUMBER -> DuckDBColumnType.DOUBLE;
                case FLAG -> DuckDBColumnType.BOOLEAN;
                case DATE -> DuckDBColumnType.DATE;
                case BYTES -> DuckDBColumnType.BLOB;
            };
        }
    }
}
