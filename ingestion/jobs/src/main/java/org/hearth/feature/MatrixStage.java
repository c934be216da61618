package org.hearth.feature;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.hearth.authority.Authority;
import org.hearth.fact.FactsStage;
import org.hearth.fact.Timelines;
import org.hearth.matrix.MatrixSchema;
import org.hearth.population.Tables;
import org.hearth.spark.SparkOnDemand;
import org.hearth.spark.SparkTables;
import org.hearth.table.Table;
import org.hearth.workspace.Stage;
import org.hearth.workspace.Stage.Outcome;
import org.hearth.workspace.Workspace;

/**
 * Makes the artefact {@code matrix/<definition>}.
 *
 * @param spark started only if there is something to do
 */
public record MatrixStage(Workspace workspace, Authority authority, SparkOnDemand spark) {

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
        Table matrix = MatrixJob.table(schema);
        SparkTables.write(
                MatrixJob.rows(timelines, plan, schema, parts), matrix, draft.directory(), "as_of", "household");
        SparkTables.write(
                MatrixJob.members(timelines, plan.asOfDates()),
                Tables.MEMBERS,
                draft.directory(),
                "as_of",
                "household",
                "person");
        timelines.unpersist();
        schema.write(draft.directory());
        summarise(draft, SparkTables.read(session, matrix, List.of(draft.directory())), schema);
    }

    private static void summarise(Stage.Draft draft, Dataset<Row> matrix, MatrixSchema schema) {
        Row totals = matrix.agg(
                        count("household"),
                        count(when(col("eligible"), 1)),
                        count(when(col("eligible"), col("label"))),
                        count(when(col("eligible").and(col("label").equalTo(1)), 1)),
                        countDistinct("household"))
                .head();
        draft.count("rows", totals.getLong(0));
        draft.count("eligible", totals.getLong(1));
        draft.count("labelled", totals.getLong(2));
        draft.count("with the label", totals.getLong(3));
        draft.count("households", totals.getLong(4));
        draft.count("features", schema.features().size());
    }
}
