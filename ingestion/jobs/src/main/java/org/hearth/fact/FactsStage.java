package org.hearth.fact;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.hearth.population.Tables;
import org.hearth.spark.SortedFile;
import org.hearth.spark.SparkOnDemand;
import org.hearth.workspace.Fault;
import org.hearth.workspace.Stage;
import org.hearth.workspace.Stage.Outcome;
import org.hearth.workspace.Workspace;

/**
 * Makes the artefact {@code facts}.
 *
 * @param spark started only if there is something to do
 */
public record FactsStage(Workspace workspace, SparkOnDemand spark) {

    public static final String ARTEFACT = "facts";
    public static final String LINKED = "linked";
    private static final String ENCODED = "encoded";

    /**
     * Makes the facts of everything encoded.
     *
     * @param code the verb's class, whose jar makes them
     * @throws Fault if nothing was encoded or linked
     */
    public Outcome make(Class<?> code) {
        List<String> encoded = workspace.artefacts(ENCODED);
        if (encoded.isEmpty()) {
            workspace.require(ENCODED, "encode");
        }
        Path linked = workspace.require(LINKED, "link");
        Stage stage = Stage.of("observe", workspace, ARTEFACT)
                .code(code, Tables.class)
                .input(LINKED, linked);
        encoded.forEach(artefact -> stage.input(artefact, workspace.path(artefact)));
        List<Path> deliveries = encoded.stream().map(workspace::path).toList();
        return stage.make(draft -> fill(draft, deliveries, linked));
    }

    private void fill(Stage.Draft draft, List<Path> deliveries, Path linked) {
        SparkSession session = spark.session();
        Dataset<Row> facts = FactsJob.facts(session, deliveries, linked);
        SortedFile.write(
                facts,
                Tables.FACTS,
                draft.directory(),
                "person",
                "happened_on",
                "kind",
                "code",
                "agency",
                "amount",
                "purpose");
        draft.count("facts", FactsJob.count(draft.directory()));
        long lost = FactsJob.withoutPerson(deliveries, linked);
        if (lost > 0) {
            draft.refused(Map.of("no-person", lost));
        }
    }
}
