package org.hearth.feature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.hearth.authority.Authority;
import org.hearth.fact.FactsStage;
import org.hearth.fact.Timelines;
import org.hearth.matrix.MatrixSchema;
import org.hearth.population.JobTables;
import org.hearth.spark.SparkOnDemand;
import org.hearth.table.ParquetCopy;
import org.hearth.table.Table;
import org.hearth.table.TableReader;
import org.hearth.workspace.Stage;
import org.hearth.workspace.Stage.Outcome;
import org.hearth.workspace.Workspace;

/**
 * Makes the artefact {@code matrix/<definition>}.
 *
 * @param spark started only if there is something to do
 */
public record MatrixStage(Workspace workspace, Authority authority, SparkOnDemand spark) {

    private static final List<String> COUNTS = List.of("rows", "households", "eligible", "labelled", "positive");

    /** Each part is held in memory while it is written. */
    private static final int PERSONS_A_PART = 10_000;

    private static final int LEAST_PARTS = 8;

    private static final String SUMMARY = """
            SELECT count(*) AS rows, count(DISTINCT household) AS households, count(*) FILTER (eligible) AS eligible,
                count(label) FILTER (eligible) AS labelled, count(*) FILTER (eligible AND label = 1) AS positive
            FROM matrix
            """;

    /**
     * Observes every household on every as-of date.
     *
     * @param code the verb's class, whose jar makes the matrix
     */
    public Outcome make(Class<?> code, Definition definition) {
        Path facts = workspace.require(FactsStage.ARTEFACT, "observe");
        Path linked = workspace.require(FactsStage.LINKED, "link");
        Stage stage = Stage.of("observe", workspace, "matrix/" + definition.name())
                .code(code, JobTables.class)
                .input(FactsStage.ARTEFACT, facts)
                .input(FactsStage.LINKED, linked);
        DefinitionFile.inputs(authority, definition).forEach(stage::input);
        return stage.make(draft -> fill(draft, definition, facts, linked));
    }

    private void fill(Stage.Draft draft, Definition definition, Path facts, Path linked) throws IOException {
        SparkSession session = spark.session();
        int spread = 4 * session.sparkContext().defaultParallelism();
        Plan plan = Plan.of(definition, authority);
        MatrixSchema schema = definition.schema();
        Dataset<Row> timelines = Timelines.of(session, facts, linked, definition.purpose(), spread);
        MatrixRows form = MatrixRows.of(plan, schema);
        Path parts = draft.directory(".parts");
        int number = (int) Math.max(LEAST_PARTS, people(linked) / PERSONS_A_PART);
        MatrixJob.write(timelines, plan, form, number, parts);
        Table matrix = form.table();
        join(parts, List.of(matrix, JobTables.MEMBERS), draft.directory());
        schema.write(draft.directory());
        ReadsTable.write(definition, draft.directory());
        summarise(draft, matrix.in(draft.directory()), schema);
    }

    private static long people(Path linked) {
        try (TableReader reader = TableReader.open(Map.of("people", JobTables.PEOPLE.in(linked)))) {
            return reader.list("SELECT count(*) AS n FROM people", row -> row.whole("n"))
                    .get(0);
        }
    }

    /** In order of part, so that the rows' order depends on the data alone. */
    private static void join(Path parts, List<Table> tables, Path directory) throws IOException {
        List<Path> folders;
        try (Stream<Path> found = Files.list(parts)) {
            folders = found.sorted().toList();
        }
        for (Table table : tables) {
            List<Path> files = folders.stream().map(table::in).toList();
            ParquetCopy.join(files, table.in(directory));
            for (Path file : files) {
                Files.delete(file);
            }
        }
        for (Path folder : folders) {
            Files.delete(folder);
        }
        Files.delete(parts);
    }

    private static void summarise(Stage.Draft draft, Path matrix, MatrixSchema schema) {
        try (TableReader reader = TableReader.open(Map.of("matrix", matrix))) {
            reader.forEach(SUMMARY, row -> {
                for (String count : COUNTS) {
                    draft.count(count, row.whole(count));
                }
            });
        }
        draft.count("features", schema.features().size());
    }
}
