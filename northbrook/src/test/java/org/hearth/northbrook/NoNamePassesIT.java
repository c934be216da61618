package org.hearth.northbrook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ahocorasick.trie.Trie;
import org.hearth.table.TableReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** No identifier that stands in an extract stands in anything that {@code encode} or a later stage leaves behind. */
class NoNamePassesIT {

    private static final int LEAST_LENGTH = 5;

    /** Packed bytes read as a short name now and then; the texts in them are looked at one by one as well. */
    private static final int LEAST_LENGTH_PACKED = 7;

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Set<String> BEFORE_ENCODE = Set.of("extracts", "truth", "checked", "database-binaries");

    static World world;
    static Trie identifiers;

    @BeforeAll
    static void readIdentifiers() throws IOException {
        world = World.ready();
        Set<String> values = new HashSet<>();
        for (String line : Files.readAllLines(world.workspace.resolve("truth/identifiers.csv"))) {
            String kind = line.substring(0, line.indexOf(','));
            String value =
                    line.substring(line.indexOf(',') + 1).replace("\"", "").strip();
            // A birthday on the first of a month is also the name of a month in forecasts and of an as-of date.
            boolean month = kind.equals("date_of_birth") && value.endsWith("-01");
            if (value.length() >= LEAST_LENGTH && !kind.equals("kind") && !month) {
                values.add(value);
            }
        }
        values.addAll(List.of(
                PlantedHousehold.SURNAME,
                PlantedHousehold.CHILD_FORENAME,
                PlantedHousehold.MOTHER_FORENAME,
                PlantedHousehold.STREET,
                PlantedHousehold.UPRN,
                PlantedHousehold.CHILD_BIRTH));
        assertThat(values).hasSizeGreaterThan(1000);
        values.removeAll(wordsOfAnEmptyDatabase(values));
        values.removeAll(daysThatDeliveriesCover());
        identifiers =
                Trie.builder().ignoreCase().onlyWholeWords().addKeywords(values).build();
    }

    @Test
    void theSearchFindsWhatIsThere() throws IOException {
        Path persons = world.workspace.resolve("extracts/childrens-services/2026-10-01/persons.csv");
        assertThat(identifiers.containsMatch(Files.readString(persons))).isTrue();
    }

    @Test
    void inNoByteOfAnyFile() throws IOException {
        List<String> leaks = new ArrayList<>();
        for (Path file : filesAfterEncode()) {
            String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            int least = isPacked(file) ? LEAST_LENGTH_PACKED : LEAST_LENGTH;
            identifiers.parseText(text).stream()
                    .filter(hit -> hit.getKeyword().length() >= least)
                    .limit(3)
                    .forEach(hit -> leaks.add(world.workspace.relativize(file) + ": a value of length "
                            + hit.getKeyword().length()));
        }
        assertThat(leaks).isEmpty();
    }

    private static boolean isPacked(Path file) {
        return file.toString().endsWith(".parquet")
                || world.workspace.relativize(file).startsWith("database/data");
    }

    @Test
    void inNoTextOfAnyTable() throws IOException {
        List<String> leaks = new ArrayList<>();
        for (Path file : filesAfterEncode()) {
            if (!file.toString().endsWith(".parquet")) {
                continue;
            }
            try (TableReader table = TableReader.open(Map.of("t", file))) {
                List<String> columns = table.list(
                        "SELECT column_name FROM (DESCRIBE t) WHERE column_type IN ('VARCHAR', 'BLOB')",
                        row -> row.text("column_name"));
                for (String column : columns) {
                    StringBuilder text = new StringBuilder();
                    table.forEach(
                            "SELECT DISTINCT CAST(\"" + column + "\" AS VARCHAR) AS v FROM t",
                            row -> row.optionalText("v")
                                    .ifPresent(value -> text.append(value).append('\n')));
                    if (identifiers.containsMatch(text)) {
                        leaks.add(world.workspace.relativize(file) + ", column " + column);
                    }
                }
            }
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    void inNoTextOfTheDatabase() throws Exception {
        List<String> leaks = new ArrayList<>();
        int texts = 0;
        try (HeldServer server = new HeldServer(world);
                Connection all = server.asSuperuser();
                Statement statement = all.createStatement()) {
            for (String query : textsOf(statement)) {
                try (ResultSet found = statement.executeQuery(query)) {
                    for (; found.next(); texts++) {
                        if (identifiers.containsMatch(found.getString(1))) {
                            leaks.add(query);
                        }
                    }
                }
            }
        }
        assertThat(texts).isGreaterThan(1000);
        assertThat(leaks).isEmpty();
    }

    /** A query for each column that can hold words: a day that something happened may be somebody's birthday. */
    private static List<String> textsOf(Statement statement) throws SQLException {
        List<String> queries = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("""
                SELECT format('SELECT DISTINCT CAST(%1$I AS text) FROM %2$I.%3$I WHERE %1$I IS NOT NULL',
                    column_name, table_schema, table_name)
                FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
                WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
                    AND data_type IN ('text', 'character varying', 'json', 'jsonb', 'ARRAY')""")) {
            while (found.next()) {
                queries.add(found.getString(1));
            }
        }
        return queries;
    }

    /** PostgreSQL's own catalogue has the words of languages and countries in it, one or two of which are also names. */
    private static Set<String> wordsOfAnEmptyDatabase(Set<String> values) throws IOException {
        Trie all =
                Trie.builder().ignoreCase().onlyWholeWords().addKeywords(values).build();
        Set<String> words = new HashSet<>();
        for (Path file : filesUnder(world.workspace.resolve("database/data/base/1"))) {
            all.parseText(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .forEach(hit -> words.add(hit.getKeyword()));
        }
        assertThat(words).hasSizeLessThan(5);
        return words;
    }

    /** The first and last day of what an agency delivered may also be somebody's birthday. */
    private static Set<String> daysThatDeliveriesCover() throws IOException {
        Set<String> days = new HashSet<>();
        for (Path file : filesUnder(world.workspace.resolve("encoded"))) {
            if (file.endsWith("delivery.json")) {
                DAY.matcher(Files.readString(file))
                        .results()
                        .map(MatchResult::group)
                        .forEach(days::add);
            }
        }
        assertThat(days).isNotEmpty().hasSizeLessThan(100);
        return days;
    }

    private static List<Path> filesUnder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static List<Path> filesAfterEncode() {
        try {
            List<Path> found = filesUnder(world.workspace).stream()
                    .filter(file -> !BEFORE_ENCODE.contains(
                            world.workspace.relativize(file).getName(0).toString()))
                    .toList();
            assertThat(found).hasSizeGreaterThan(60);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
