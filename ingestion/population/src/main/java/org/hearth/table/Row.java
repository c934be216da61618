package org.hearth.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** One row of a query, read while it is current. Not thread-safe. */
public final class Row {

    private final ResultSet results;

    Row(ResultSet results) {
        this.results = results;
    }

    public String text(String column) {
        return optionalText(column).orElseThrow(() -> empty(column));
    }

    public Optional<String> optionalText(String column) {
        return Optional.ofNullable(read(() -> results.getString(column)));
    }

    public long whole(String column) {
        return optionalWhole(column).orElseThrow(() -> empty(column));
    }

    public OptionalLong optionalWhole(String column) {
        return read(() -> {
            long value = results.getLong(column);
            return results.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
        });
    }

    public double number(String column) {
        return optionalNumber(column).orElseThrow(() -> empty(column));
    }

    public OptionalDouble optionalNumber(String column) {
        return read(() -> {
            double value = results.getDouble(column);
            return results.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
        });
    }

    public boolean flag(String column) {
        return read(() -> results.getBoolean(column));
    }

    public LocalDate date(String column) {
        return optionalDate(column).orElseThrow(() -> empty(column));
    }

    public Optional<LocalDate> optionalDate(String column) {
        return Optional.ofNullable(read(() -> results.getObject(column, LocalDate.class)));
    }

    public Optional<byte[]> optionalBytes(String column) {
        return Optional.ofNullable(read(() -> results.getBytes(column)));
    }

    private static IllegalStateException empty(String column) {
        return new IllegalStateException("Cannot read column " + column + ": the row has no value");
    }

    private static <T> T read(Read<T> read) {
        try {
            return read.get();
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private interface Read<T> {
        T get() throws SQLException;
    }
}
