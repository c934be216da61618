package org.hearth.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearth.workspace.Fault;

/**
 * A table that anyone may bring: Parquet, or text with a header in UTF-8, UTF-16 or Windows-1252, whatever its separator, which
 * DuckDB finds. Numbers may have decimal commas.
 *
 * @param from the file as SQL names it after {@code FROM}; of text, every column is text
 * @param decimalCommas columns of text in which some number can only be read with a comma for the point, and none has a point
 */
public record OwnFile(String from, Set<String> decimalCommas) {

    private static final List<String> TEXT = List.of(".csv", ".tsv", ".txt");

    /** A comma that cannot part thousands. */
    private static final String DECIMAL = "[+-]?(0?,[0-9]+|[0-9]+,([0-9]{1,2}|[0-9]{4,}))";

    /** The line by which some exports tell spreadsheets the separator. */
    private static final Pattern SEPARATOR = Pattern.compile("^\\W*sep=(.)\"?\\R", Pattern.CASE_INSENSITIVE);

    public OwnFile {
        decimalCommas = Set.copyOf(decimalCommas);
    }

    /**
     * Finds out how a file is to be read.
     *
     * @param wanted columns it must have
     * @throws Fault if it is not there, holds nothing, or its name says that it is something else; naming every column that is
     *     lacking, or saying that rows are longer or shorter than the header
     */
    public static OwnFile in(Path file, Statement statement, List<String> wanted) throws SQLException {
        OwnFile plain = new OwnFile(view(file), Set.of());
        requireColumns(file, plain.columns(statement), wanted);
        return plain.from.startsWith("read_parquet") ? plain : plain.withDecimalCommas(statement, wanted);
    }

    /** What columns hold, as text, to stand after {@code SELECT}. */
    public String texts(List<String> columns) {
        return columns.stream().map(this::text).collect(Collectors.joining(", "));
    }

    /** What a column holds, as text: a number has a point. */
    public String text(String column) {
        return "CAST(" + number(column) + " AS VARCHAR)";
    }

    /** What a column holds, as the file has it: a number has a point. */
    public String number(String column) {
        return decimalCommas.contains(column) ? "replace(" + quoted(column) + ", ',', '.')" : quoted(column);
    }

    private List<String> columns(Statement statement) throws SQLException {
        List<String> present = new ArrayList<>();
        try (ResultSet results = statement.executeQuery("DESCRIBE SELECT * FROM " + from)) {
            while (results.next()) {
                present.add(results.getString("column_name"));
            }
        }
        return present;
    }

    private OwnFile withDecimalCommas(Statement statement, List<String> columns) throws SQLException {
        String found = columns.stream()
                .map(OwnFile::quoted)
                .map(name ->
                        "coalesce(bool_or(regexp_full_match(trim(%1$s), '%2$s')) AND NOT bool_or(contains(%1$s, '.')), false)"
                                .formatted(name, DECIMAL))
                .collect(Collectors.joining(", "));
        Set<String> commas = new HashSet<>();
        try (ResultSet results = statement.executeQuery("SELECT " + found + " FROM " + from)) {
            results.next();
            for (int at = 0; at < columns.size(); at++) {
                if (results.getBoolean(at + 1)) {
                    commas.add(columns.get(at));
                }
            }
        }
        return new OwnFile(from, commas);
    }

    private static String quoted(String column) {
        return '"' + column.replace("\"", "\"\"") + '"';
    }

    private static String view(Path file) {
        String name = file.getFileName().toString();
        if (!Files.isRegularFile(file)) {
            throw new Fault(Fault.Kind.FILE, "Cannot read " + file + ": expected a file, found none");
        }
        if (file.toFile().length() == 0) {
            throw new Fault(Fault.Kind.FILE, "Cannot read " + name + ": expected a header, found an empty file");
        }
        String path = "'" + file.toString().replace("'", "''") + "'";
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".parquet")) {
            return "read_parquet(" + path + ")";
        }
        if (TEXT.stream().anyMatch(lower::endsWith)) {
            return "read_csv(" + path + ", header = true, all_varchar = true" + asWritten(file) + ")";
        }
        throw new Fault(
                Fault.Kind.FILE,
                "Cannot read " + name + ": expected a name ending in .csv, .tsv, .txt or .parquet, found another");
    }

    /** Which characters a text is written in, and the separator if its first line tells it. */
    private static String asWritten(Path file) {
        try {
            byte[] start;
            try (InputStream in = Files.newInputStream(file)) {
                start = in.readNBytes(16);
            }
            boolean wide = start.length > 3 && start[1] == 0 && start[3] == 0;
            if (start.length > 1 && start[0] == (byte) 0xfe && start[1] == (byte) 0xff) {
                throw new Fault(
                        Fault.Kind.FILE,
                        "Cannot read " + file.getFileName()
                                + ": expected UTF-8, or UTF-16 with the low byte first, found the high byte first");
            }
            boolean marked = start.length > 1 && start[0] == (byte) 0xff && start[1] == (byte) 0xfe;
            String encoding = wide || marked ? "utf-16" : isUtf8(file) ? "utf-8" : "latin-1";
            Matcher told = SEPARATOR.matcher(new String(start, StandardCharsets.ISO_8859_1).replace("\0", ""));
            return ", encoding = '" + encoding + "'"
                    + (told.find() ? ", skip = 1, delim = '" + told.group(1).replace("'", "''") + "'" : ", skip = 0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isUtf8(Path file) throws IOException {
        try (InputStreamReader text =
                new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder())) {
            text.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static void requireColumns(Path file, List<String> present, List<String> wanted) {
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
