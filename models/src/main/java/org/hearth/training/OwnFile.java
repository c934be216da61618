package org.hearth.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearth.workspace.Fault;

/** A table that anyone may bring: text with a header and whatever separator, or Parquet. DuckDB finds the separator. */
public final class OwnFile {

    private static final List<String> TEXT = List.of(".csv", ".tsv", ".txt");

    private OwnFile() {}

    /**
     * The file as SQL names it after {@code FROM}; of text, every column is text.
     *
     * @throws Fault if it is not there, holds nothing, or its name says that it is something else
     */
    public static String view(Path file) {
        String name = file.getFileName().toString();
        if (!Files.isRegularFile(file)) {
            throw new Fault(Fault.Kind.FILE, "Cannot read " + file + ": expected a file, found none");
        }
        if (file.toFile().length() == 0) {
            throw new Fault(Fault.Kind.FILE, "Cannot read " + name + ": expected a header, found an empty file");
        }
        String quoted = "'" + file.toString().replace("'", "''") + "'";
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".parquet")) {
            return "read_parquet(" + quoted + ")";
        }
        if (TEXT.stream().anyMatch(lower::endsWith)) {
            return "read_csv(" + quoted + ", header = true, all_varchar = true, skip = 0)";
        }
        throw new Fault(
                Fault.Kind.FILE,
                "Cannot read " + name + ": expected a name ending in .csv, .tsv, .txt or .parquet, found another");
    }

    /**
     * Requires columns.
     *
     * @throws Fault naming every column that is lacking, or saying that rows are longer or shorter than the header
     */
    public static void requireColumns(Path file, Statement statement, List<String> wanted) throws SQLException {
        List<String> present = new ArrayList<>();
        try (ResultSet results = statement.executeQuery("DESCRIBE SELECT * FROM " + view(file))) {
            while (results.next()) {
                present.add(results.getString("column_name"));
            }
        }
        List<String> lacking = wanted.stream()
                .filter(name -> !present.contains(name))
                .distinct()
                .toList();
        if (lacking.isEmpty()) {
            return;
        }
        boolean takenForOne = present.size() == 1 && present.get(0).matches(".*[,;\t|].*");
        throw new Fault(
                Fault.Kind.FILE,
                "Cannot read " + file.getFileName()
                        + (takenForOne
                                ? ": expected as many cells in every row as in the header, found more or fewer"
                                : ": expected the column" + (lacking.size() == 1 ? " " : "s ")
                                        + String.join(", ", lacking) + ", found " + String.join(", ", present)));
    }
}
