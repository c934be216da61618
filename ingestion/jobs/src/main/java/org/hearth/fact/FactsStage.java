package org.hearth.fact;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.hearth.delivery.DeliveryName;
import org.hearth.delivery.DeliveryScope;
import org.hearth.population.JobTables;
import org.hearth.table.Table;
import org.hearth.table.TableReader;
import org.hearth.workspace.Fault;
import org.hearth.workspace.Scratch;
import org.hearth.workspace.Stage;
import org.hearth.workspace.Stage.Outcome;
import org.hearth.workspace.Workspace;

/**
 * Makes the artefact {@code facts}, and {@code versions} of agencies with several deliveries. Rows of persons of whom the same is told as
 * before are taken over from the facts as they lie; the bytes are the same either way.
 *
 * @param afresh whether to take over nothing
 * @param told of what is taken over, and why not
 */
public record FactsStage(Workspace workspace, boolean afresh, Consumer<String> told) {

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
                .afresh(afresh)
                .input(LINKED, linked);
        FactSources sources = sources(encoded.stream().map(workspace::path).toList(), linked, code, show);
        encoded.forEach(artefact -> stage.input(artefact, workspace.path(artefact)));
        show.accept(stage.make(draft -> fill(draft, sources, stage.earlier())));
    }

    /** What there is, after following the facts of each agency with several deliveries through them. */
    private FactSources sources(List<Path> encoded, Path linked, Class<?> code, Consumer<Outcome> show) {
        List<Path> once = new ArrayList<>();
        List<Path> followed = new ArrayList<>();
        Map<String, List<Path>> byAgency = byAgency(encoded);
        VersionsStage versions = new VersionsStage(workspace, afresh);
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
        return new FactSources(encoded, once, followed, linked);
    }

    private static Map<String, List<Path>> byAgency(List<Path> deliveries) {
        Map<String, List<Path>> byAgency = new TreeMap<>();
        deliveries.forEach(delivery -> byAgency.computeIfAbsent(name(delivery).agency(), agency -> new ArrayList<>())
                .add(delivery));
        return byAgency;
    }

    private void fill(Stage.Draft draft, FactSources sources, Optional<Stage.Earlier> earlier) {
        Deliveries deliveries = scopes(sources.encoded());
        Path directory = draft.directory();
        Path now = Told.write(sources, deliveries, directory);
        Optional<Path> left = takenOver(now, earlier);
        if (left.isPresent()) {
            Told both = new Told(now, JobTables.TOLD.in(left.get()));
            Path made = draft.directory(".made");
            FactsFile.write(sources, both.changed(), made);
            AttributesFile.write(sources, deliveries, both.changed(), made);
            for (Table table : List.of(JobTables.FACTS, JobTables.ATTRIBUTES)) {
                SortedFile.join(table, left.get(), both.kept(), made, directory);
            }
            Scratch.delete(made);
        } else {
            FactsFile.write(sources, "true", directory);
            AttributesFile.write(sources, deliveries, "true", directory);
        }
        count(draft, FactsFile.withoutPerson(sources));
    }

    /** The facts as they lie, unless they were made by other code or all are asked for. */
    private Optional<Path> takenOver(Path now, Optional<Stage.Earlier> earlier) {
        if (earlier.isEmpty()) {
            return Optional.empty();
        }
        SortedSet<String> otherwise = new TreeSet<>(earlier.get().otherwise());
        otherwise.removeIf(name -> name.equals(LINKED) || name.startsWith(ENCODED + "/"));
        if (!otherwise.isEmpty()) {
            told.accept("facts: every person looked at, for " + String.join(", ", otherwise));
            return Optional.empty();
        }
        Path left = earlier.get().place();
        Told.Share share = new Told(now, JobTables.TOLD.in(left)).share();
        told.accept(String.format(
                Locale.UK,
                "facts: something else told of %,d of %,d persons, the others kept",
                share.changed(),
                share.persons()));
        return Optional.of(left);
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

    /** The delivery that a directory holds. */
    static Deliveries.Delivery delivery(Path directory, Deliveries deliveries) {
        return deliveries.named(name(directory).toString());
    }

    private static DeliveryName name(Path delivery) {
        return DeliveryName.of(delivery.toString())
                .orElseThrow(() -> new Fault(
                        Fault.Kind.ARTEFACT,
                        "Cannot use " + delivery + ": expected a delivery named by its day such as 2026-10-01"));
    }
}
