package org.hearth.fact;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.hearth.delivery.DeliveryName;
import org.hearth.delivery.DeliveryScope;
import org.hearth.population.JobTables;
import org.hearth.table.TableReader;
import org.hearth.workspace.Fault;
import org.hearth.workspace.Stage;
import org.hearth.workspace.Stage.Outcome;
import org.hearth.workspace.Workspace;

/** Makes the artefact {@code facts}, and {@code versions} of agencies with several deliveries. */
public record FactsStage(Workspace workspace) {

    public static final String ARTEFACT = "facts";
    public static final String LINKED = "linked";
    private static final String ENCODED = "encoded";

    /**
     * Makes the facts of everything encoded.
     *
     * @param code the verb's class, whose jar makes them
     * @param show told of each artefact
     * @throws Fault if nothing was encoded or linked
     */
    public void make(Class<?> code, Consumer<Outcome> show) {
        List<String> encoded = workspace.artefacts(ENCODED);
        if (encoded.isEmpty()) {
            workspace.require(ENCODED, "encode");
        }
        Path linked = workspace.require(LINKED, "link");
        Stage stage = Stage.of("observe", workspace, ARTEFACT)
                .code(code, JobTables.class)
                .input(LINKED, linked);
        List<Path> once = new ArrayList<>();
        List<Path> followed = new ArrayList<>();
        Map<String, List<Path>> byAgency =
                byAgency(encoded.stream().map(workspace::path).toList());
        VersionsStage versions = new VersionsStage(workspace);
        versions.keepOnly(byAgency.keySet().stream()
                .filter(agency -> byAgency.getOrDefault(agency, List.of()).size() > 1)
                .toList());
        byAgency.forEach((agency, deliveries) -> {
            if (deliveries.size() == 1) {
                once.addAll(deliveries);
            } else {
                show.accept(versions.make(agency, deliveries, code));
                followed.add(workspace.path(VersionsStage.artefact(agency)));
            }
        });
        encoded.forEach(artefact -> stage.input(artefact, workspace.path(artefact)));
        List<Path> deliveries = encoded.stream().map(workspace::path).toList();
        show.accept(stage.make(draft -> {
            FactsFile.write(once, followed, linked, draft.directory());
            AttributesFile.write(deliveries, scopes(deliveries), linked, draft.directory());
            count(draft, FactsFile.withoutPerson(deliveries, linked));
        }));
    }

    private static Map<String, List<Path>> byAgency(List<Path> deliveries) {
        Map<String, List<Path>> byAgency = new TreeMap<>();
        deliveries.forEach(delivery -> byAgency.computeIfAbsent(name(delivery).agency(), agency -> new ArrayList<>())
                .add(delivery));
        return byAgency;
    }

    private static void count(Stage.Draft draft, String withoutPerson) {
        try (TableReader tables = TableReader.open(Map.of("facts", JobTables.FACTS.in(draft.directory())))) {
            tables.forEach("SELECT count(*) AS n, count(superseded_on) AS superseded FROM facts", row -> {
                draft.count("facts", row.whole("n") - row.whole("superseded"));
                if (row.whole("superseded") > 0) {
                    draft.count("superseded facts", row.whole("superseded"));
                }
            });
            tables.forEach(withoutPerson, row -> {
                if (row.whole("n") > 0) {
                    draft.refused(Map.of("no-person", row.whole("n")));
                }
            });
        }
    }

    /** What each delivery speaks of, by the name its directory gives it. */
    public static Deliveries scopes(List<Path> deliveries) {
        Map<DeliveryName, Optional<DeliveryScope>> scopes = new TreeMap<>();
        for (Path delivery : deliveries) {
            scopes.put(name(delivery), DeliveryScope.in(delivery));
        }
        return Deliveries.of(scopes);
    }

    private static DeliveryName name(Path delivery) {
        return DeliveryName.of(delivery.toString())
                .orElseThrow(() -> new Fault(
                        Fault.Kind.ARTEFACT,
                        "Cannot use " + delivery + ": expected a delivery named by its day such as 2026-10-01"));
    }
}
