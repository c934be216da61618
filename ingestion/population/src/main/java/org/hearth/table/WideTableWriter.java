package org.hearth.table;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes one Parquet file (zstd) of a table whose last columns, some hundred, are all numbers; rows in the order they come. The numbers
 * of a row are handed over at once, which costs a fifth of handing over each. Not thread-safe.
 */
public final class WideTableWriter implements AutoCloseable {

    private static final String NUMBERS = "numbers";

    private final HeldRows held;
    private final String selected;
    private final int numbers;

    private WideTableWriter(HeldRows held, String selected, int numbers) {
        this.held = held;
        this.selected = selected;
        this.numbers = numbers;
    }

    /**
     * A writer of {@code directory/<table name>.parquet}; the file appears on {@link #close()}.
     *
     * @param numbers how many of the last columns are numbers that are never absent
     */
    public static WideTableWriter open(Table table, int numbers, Path directory) {
        int others = table.columns().size() - numbers;
        List<Column> first = table.columns().subList(0, others);
        List<String> last = table.columnNames().subList(others, table.columns().size());
        String selected = Stream.concat(
                        first.stream().map(column -> HeldRows.quoted(column.name())),
                        IntStream.range(0, numbers)
                                .mapToObj(i -> NUMBERS + '[' + (i + 1) + "] AS " + HeldRows.quoted(last.get(i))))
                .collect(Collectors.joining(", "));
        String columns = HeldRows.declared(first) + ", " + NUMBERS + " DOUBLE[" + numbers + "]";
        return new WideTableWriter(HeldRows.of(columns, table.in(directory)), selected, numbers);
    }

    /**
     * Writes a row.
     *
     * @param last the numbers
     * @param first the values before them: String, Long, Boolean, LocalDate or null
     */
    public void write(double[] last, @Nullable Object... first) {
        if (last.length != numbers) {
            throw new IllegalArgumentException(
                    "Cannot write a row: expected " + numbers + " numbers, found " + last.length);
        }
        held.add(first, last);
    }

    @Override
    public void close() {
        held.write(selected);
    }
}
