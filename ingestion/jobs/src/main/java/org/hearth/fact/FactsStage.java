package org.hearth.fact;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.hearth.delivery.DeliveryName;
import org.hearth.delivery.DeliveryScope;
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
        Deliveries scopes = scopes(deliveries);
        Map<Boolean, List<Path>> once = deliveries.stream()
                .collect(Collectors.partitioningBy(delivery -> scopes.singles()
                        .contains(DeliveryName.of(delivery.toString())
                                .orElseThrow()
                                .agency())));
        List<Path> several = once.getOrDefault(false, List.of());
        List<Path> single = once.getOrDefault(true, List.of());
        SortedFile.write(
                several.isEmpty() ? Optional.empty() : Optional.of(FactsJob.facts(session, several, scopes, linked)),
                single.isEmpty() ? Optional.empty() : Optional.of(FactsJob.toldOnce(single, linked)),
                Tables.FACTS,
                draft.directory(),
                "person",
                "happened_on",
                "kind",
                "code",
                "agency",
                "amount",
                "purpose",
                "known_on");
        SortedFile.write(
                FactsJob.attributes(session, deliveries, scopes, linked),
                Tables.ATTRIBUTES,
                draft.directory(),
                "person",
                "known_on");
        draft.count("facts", FactsJob.count(draft.directory()));
        long superseded = FactsJob.superseded(draft.directory());
        if (superseded > 0) {
            draft.count("superseded facts", superseded);
        }
        long lost = FactsJob.withoutPerson(deliveries, linked);
        if (lost > 0) {
            draft.refused(Map.of("no-person", lost));
        }
    }

    /** What each delivery speaks of, by the name its directory gives it. */
    public static Deliveries scopes(List<Path> deliveries) {
        Map<DeliveryName, Optional<DeliveryScope>> scopes = new TreeMap<>();
        for (Path delivery : deliveries) {
            DeliveryName name = DeliveryName.of(delivery.toString())
                    .orElseThrow(() -> new Fault(
                            Fault.Kind.ARTEFACT,
                            "Cannot use " + delivery + ": expected a delivery named by its day such as 2026-10-01"));
            scopes.put(name, DeliveryScope.in(delivery));
        }
        return Deliveries.of(scopes);
    }
}
