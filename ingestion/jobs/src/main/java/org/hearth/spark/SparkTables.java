package org.hearth.spark;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.hearth.table.Column;
import org.hearth.table.ParquetCopy;
import org.hearth.table.Table;

/** Tables as Spark sees them. Spark cannot encode records, so rows stay {@code Row}s with the schema of their table. */
public final class SparkTables {

    private SparkTables() {}

    /** The schema of a table: same names, order and nullability. */
    public static StructType schema(Table table) {
        return new StructType(
                table.columns().stream().map(SparkTables::structField).toArray(StructField[]::new));
    }

    /**
     * Reads a table from one or more artefacts.
     *
     * @param directories where {@code <table name>.parquet} lies; the rows of all come together
     */
    public static Dataset<Row> read(SparkSession session, Table table, List<Path> directories) {
        String[] files = directories.stream()
                .map(directory -> table.in(directory).toString())
                .toArray(String[]::new);
        return session.read().schema(schema(table)).parquet(files);
    }

    /**
     * Writes {@code directory/<table name>.parquet}, one file. Rows are sorted by the columns named, then by all others, so
     * that the same rows give the same bytes.
     */
    public static void write(Dataset<Row> rows, Table table, Path directory, String... sortedBy) {
        Set<String> order = new LinkedHashSet<>(List.of(sortedBy));
        order.addAll(table.columnNames());
        Path parts = directory.resolve("." + table.name() + ".parts");
        rows.select(columns(table.columnNames()))
                .repartition(1)
                .sortWithinPartitions(columns(order))
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(parts.toString());
        adoptOnlyPart(parts, table.in(directory));
    }

    private static org.apache.spark.sql.Column[] columns(Iterable<String> names) {
        Stream.Builder<org.apache.spark.sql.Column> columns = Stream.builder();
        names.forEach(name -> columns.add(col(name)));
        return columns.build().toArray(org.apache.spark.sql.Column[]::new);
    }

    private static void adoptOnlyPart(Path parts, Path file) {
        try {
            List<Path> written;
            try (Stream<Path> files = Files.list(parts)) {
                written = files.toList();
            }
            List<Path> data = written.stream()
                    .filter(path -> path.getFileName().toString().endsWith(".parquet"))
                    .toList();
            if (data.size() != 1) {
                throw new IllegalStateException(
                        "Cannot write " + file.getFileName() + ": expected one part, found " + data.size());
            }
            // Spark's own footer lists encodings in the order of a hash set: copied, the same rows give the same bytes.
            ParquetCopy.copy(data.get(0), file);
            for (Path rest : written) {
                Files.deleteIfExists(rest);
            }
            Files.delete(parts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StructField structField(Column column) {
        return DataTypes.createStructField(column.name(), type(column.type()), !column.required());
    }

    private static DataType type(Column.Type type) {
        return switch (type) {
            case TEXT -> DataTypes.StringType;
            case WHOLE -> DataTypes.LongType;
            case NUMBER -> DataTypes.DoubleType;
            case FLAG -> DataTypes.BooleanType;
            case DATE -> DataTypes.DateType;
            case BYTES -> DataTypes.BinaryType;
        };
    }
}
