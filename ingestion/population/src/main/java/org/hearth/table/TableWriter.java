package org.hearth.table;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Writes one Parquet file (zstd), rows in the order they come. Give one value a column: String, Long or Integer, Double,
 * Boolean, LocalDate, byte[] or null. Not thread-safe.
 */
public final class TableWriter implements AutoCloseable {

    private final Table table;
    private final HeldRows held;
    private long rows;

    private TableWriter(Table table, HeldRows held) {
        this.table = table;
        this.held = held;
    }

    /** A writer of {@code directory/<table name>.parquet}; the file appears on {@link #close()}. */
    public static TableWriter open(Table table, Path directory) {
        return new TableWriter(table, HeldRows.of(HeldRows.declared(table.columns()), table.in(directory)));
    }

    public void write(@Nullable Object... values) {
        if (values.length != table.columns().size()) {
            throw new IllegalArgumentException("Cannot write a row of " + table.name() + ": expected "
                    + table.columns().size() + " values, found " + values.length);
        }
        held.add(values);
        rows++;
    }

    /** Rows written so far. */
    public long rows() {
        return rows;
    }

    @Override
    public void close() {
        held.write("*");
    }
}
