package org.hearth.feature;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.hearth.authority.Authority;
import org.hearth.fact.FactsStage;
import org.hearth.fact.Timelines;
import org.hearth.matrix.MatrixSchema;
import org.hearth.population.Tables;
import org.hearth.spark.SortedFile;
import org.hearth.spark.SparkOnDemand;
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
                .code(code, Tables.class)
                .input(FactsStage.ARTEFACT, facts)
                .input(FactsStage.LINKED, linked);
        DefinitionFile.inputs(authority, definition).forEach(stage::input);
        return stage.make(draft -> fill(draft, definition, facts, linked));
    }

    private void fill(Stage.Draft draft, Definition definition, Path facts, Path linked) throws IOException {
        SparkSession session = spark.session();
        int parts = 4 * session.sparkContext().defaultParallelism();
        Plan plan = Plan.of(definition, authority);
        MatrixSchema schema = definition.schema();
        Dataset<Row> timelines = Timelines.of(session, facts, linked, definition.purpose(), parts)
                .persist(StorageLevel.MEMORY_AND_DISK());
        Table matrix = MatrixRows.table(schema);
        SortedFile.write(
                MatrixJob.rows(timelines, plan, parts),
                matrix,
                draft.directory(),
                MatrixRows.expressions(plan, schema),
                List.of("as_of", "household"));
        SortedFile.write(
                MatrixJob.members(timelines, plan.asOfDates()),
                Tables.MEMBERS,
                draft.directory(),
                "as_of",
                "household",
                "person");
        timelines.unpersist();
        schema.write(draft.directory());
        summarise(draft, matrix.in(draft.directory()), schema);
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
