package org.hearth.linkage;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hearth.delivery.DeliveryName;
import org.hearth.delivery.DeliveryScope;
import org.hearth.kind.LinkageFile;
import org.hearth.population.JobTables;
import org.hearth.workspace.Digest;
import org.hearth.workspace.Manifest;

/**
 * What the tables of a run were made of, besides encodings.
 *
 * @param by the code and rules that made them
 * @param deliveries by name, a digest of what each says of people and their homes
 */
record Basis(String by, SortedMap<String, String> deliveries) {

    /** The files of a delivery that tables are made of. */
    private static final List<String> FILES = List.of("attributes.parquet", "residences.parquet", DeliveryScope.FILE);

    Basis {
        deliveries = new TreeMap<>(deliveries);
    }

    static Basis of(List<Path> deliveries, LinkageFile rules) {
        SortedMap<String, String> digests = new TreeMap<>();
        for (Path delivery : deliveries) {
            Map<String, String> outputs = Manifest.in(delivery).orElseThrow().outputs();
            digests.put(
                    State.name(delivery),
                    String.join(
                            " ",
                            FILES.stream()
                                    .map(file -> outputs.getOrDefault(file, ""))
                                    .toList()));
        }
        return new Basis(Digest.ofCode(Basis.class, JobTables.class) + " " + rules.turnoverAfterDays(), digests);
    }

    /**
     * Whether rows made of this hold beside what has come since, for whomever it does not touch: made alike, of deliveries that are
     * still as they were, and nothing new says anything of what it leaves out, or of earlier days of its agency.
     *
     * @param deliveries what {@code now} is of
     */
    boolean holdsFor(Basis now, List<Path> deliveries) {
        return by.equals(now.by)
                && now.deliveries.entrySet().containsAll(this.deliveries.entrySet())
                && deliveries.stream().filter(this::isNew).allMatch(this::addsOnly);
    }

    boolean isNew(Path delivery) {
        return !deliveries.containsKey(State.name(delivery));
    }

    private boolean addsOnly(Path delivery) {
        DeliveryName name = DeliveryName.of(delivery.toString()).orElseThrow();
        boolean declared = DeliveryScope.in(delivery).stream()
                .flatMap(scope -> scope.feeds().values().stream())
                .anyMatch(DeliveryScope.Feed::complete);
        return !declared
                && deliveries.keySet().stream()
                        .map(known -> DeliveryName.of(known).orElseThrow())
                        .filter(known -> known.agency().equals(name.agency()))
                        .allMatch(known -> known.compareTo(name) < 0);
    }
}
