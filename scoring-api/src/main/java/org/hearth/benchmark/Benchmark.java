package org.hearth.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearth.population.ModelTables;
import org.hearth.table.TableReader;
import org.hearth.table.TableWriter;
import org.hearth.workspace.Fault;
import org.hearth.workspace.Faults;
import org.hearth.workspace.Stage;
import org.hearth.workspace.Stage.Outcome;
import org.hearth.workspace.Workspace;

/** Reads published statistics into the artefact {@code benchmark}. */
public final class Benchmark {

    /** The artefact's name. */
    public static final String ARTEFACT = "benchmark";

    /** Columns that every table has; those that say where, when and what a row is about are not indicators. */
    private static final List<String> FRAME =
            List.of("time_period", "time_identifier", "geographic_level", "country_code", "country_name");

    private static final Set<String> WHERE =
            Set.of("region_code", "region_name", "old_la_code", "new_la_code", "la_name");

    /** The marks of official statistics: confidential, not available, not applicable, low, unreliable; empty is not available. */
    private static final String MARK = "^(c|x|z|u|k|low|:|)$";

    private static final String NUMBER = "^-?[0-9][0-9,]*(\\.[0-9]+)?$";

    private Benchmark() {}

    /**
     * Reads files.
     *
     * @throws Fault of kind FILE with every file that is not such a table, and the first value of each that is neither a number
     *     nor a mark
     */
    public static Outcome read(Workspace workspace, List<Path> files) {
        requireFiles(files);
        Stage stage = Stage.of("benchmark", workspace, ARTEFACT).code(Benchmark.class);
        for (Path file : files) {
            stage.input(file.getFileName().toString(), file);
        }
        return stage.make(draft -> {
            try (TableWriter out = TableWriter.open(ModelTables.BENCHMARK, draft.directory())) {
                Faults faults = new Faults();
                for (Path file : files.stream().sorted().toList()) {
                    faults.attempt(() -> copy(file, out));
                }
                faults.finish();
                draft.count("values", out.rows());
            }
        });
    }

    private static void requireFiles(List<Path> files) {
        List<String> missing = files.stream()
                .filter(file -> !Files.isRegularFile(file))
                .map(file -> "Cannot read " + file + ": expected a CSV file, found none")
                .toList();
        if (!missing.isEmpty()) {
            throw new Fault(Fault.Kind.FILE, missing);
        }
    }

    private static void copy(Path file, TableWriter out) {
        try (TableReader reader = TableReader.open(Map.of())) {
            parse(file, reader);
            List<String> columns = reader.list(
                    "select column_name from (describe t) where column_name <> 'line'",
                    row -> row.text("column_name").replace("\uFEFF", ""));
            List<String> indicators = indicators(file, columns);
            List<String> filters = filters(indicators, reader);
            indicators.removeAll(filters);
            requireAny(file, indicators);
            String list = indicators.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
            String where = WHERE.stream()
                    .filter(name -> !columns.contains(name))
                    .sorted()
                    .map(name -> ", null as " + name)
                    .collect(Collectors.joining());
            reader.run("create view long as select * from (select *" + where
                    + " from t) unpivot include nulls (value for indicator in (" + list + "))");
            requireValues(file, reader);
            reader.forEach(
                    LONG.formatted(named(filters)),
                    row -> out.write(
                            row.text("code"),
                            row.text("name"),
                            row.text("level"),
                            row.optionalText("region").orElse(null),
                            row.whole("year"),
                            row.text("indicator"),
                            row.optionalNumber("value").isPresent() ? row.number("value") : null,
                            row.optionalText("mark").orElse(null),
                            file.getFileName().toString()));
        }
    }

    private static void parse(Path file, TableReader reader) {
        try {
            reader.run("create table t as select row_number() over () + 1 as line, * from read_csv('"
                    + quoted(file.toString()) + "', all_varchar = true, header = true, delim = ',', quote = '\"')");
        } catch (IllegalStateException e) {
            throw new Fault(
                    Fault.Kind.FILE,
                    "Cannot read " + file + ": expected a CSV table with a header, found one that cannot be parsed");
        }
    }

    private static final String LONG = """
            select coalesce(nullif(new_la_code, ''), nullif(region_code, ''), country_code) as code,
                coalesce(nullif(la_name, ''), nullif(region_name, ''), country_name) as name,
                lower(geographic_level) as level, nullif(region_name, '') as region,
                cast(substr(time_period, 1, 4) as bigint) as year, indicator || %s as indicator,
                case when value not similar to '[a-z:]*' then cast(replace(value, ',', '') as double) end as value,
                case when value is null or value = '' then 'x' when value similar to '[a-z:]+' then value end as mark
            from long order by line, indicator""";

    /** Columns that hold words and no number: what a row is about, where it is not of everybody. */
    private static List<String> filters(List<String> columns, TableReader reader) {
        String words = columns.stream()
                .map(column -> "select '" + quoted(column) + "' as name, bool_or(regexp_matches(" + cell(column) + ", '"
                        + NUMBER + "')) as numbers, bool_or(not regexp_matches(coalesce(" + cell(column) + ", ''), '"
                        + MARK + "')) as words from t")
                .collect(Collectors.joining(" union all "));
        return reader.list(
                "select name from (" + words + ") where words and not coalesce(numbers, false)",
                row -> row.text("name"));
    }

    /**
     * SQL of what a row's words add to the name of an indicator: nothing where they are the same in the whole file or mean everybody,
     * so that a table without such columns keeps the names of its columns.
     */
    private static String named(List<String> filters) {
        String said = filters.stream()
                .map(column -> "case when (select count(distinct " + cell(column) + ") from t) > 1 and lower("
                        + cell(column) + ") not in ('total', 'all', '') then " + cell(column) + " end")
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? "''" : "coalesce(': ' || nullif(concat_ws(', ', " + said + "), ''), '')";
    }

    private static String cell(String column) {
        return '"' + column.replace("\"", "\"\"") + '"';
    }

    private static List<String> indicators(Path file, List<String> columns) {
        List<String> missing =
                FRAME.stream().filter(name -> !columns.contains(name)).toList();
        if (!missing.isEmpty()) {
            throw new Fault(
                    Fault.Kind.FILE,
                    "Cannot read " + file + ": expected the columns of Explore education statistics, found none named "
                            + String.join(", ", missing));
        }
        List<String> indicators = new ArrayList<>(columns);
        indicators.removeAll(FRAME);
        indicators.removeAll(WHERE);
        return indicators;
    }

    private static void requireAny(Path file, List<String> indicators) {
        if (indicators.isEmpty()) {
            throw new Fault(Fault.Kind.FILE, "Cannot read " + file + ": expected at least one indicator, found none");
        }
    }

    private static void requireValues(Path file, TableReader reader) {
        reader.list(
                        "select line, indicator from long where not regexp_matches(coalesce(value, ''), '" + MARK
                                + "') and not regexp_matches(value, '" + NUMBER + "') order by 1, 2 limit 1",
                        row -> row.whole("line") + ", " + row.text("indicator"))
                .forEach(at -> {
                    throw new Fault(
                            Fault.Kind.FILE,
                            "Cannot read " + file
                                    + ": expected a number or a mark of official statistics, found something"
                                    + " else (line " + at + ")");
                });
    }

    private static String quoted(String text) {
        return text.replace("'", "''");
    }
}
