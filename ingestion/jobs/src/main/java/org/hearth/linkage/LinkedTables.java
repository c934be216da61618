package org.hearth.linkage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearth.dataset.DataSetLinkage;
import org.hearth.household.Placement;
import org.hearth.household.Residence;
import org.hearth.household.Stay;
import org.hearth.linkage.Attributes.Said;
import org.hearth.linkage.LinkageJob.Linked;
import org.hearth.population.JobTables;
import org.hearth.table.TableWriter;
import org.jspecify.annotations.Nullable;

/** Writes the tables of {@code linked/}, each sorted, so that the same linkage gives the same bytes. */
final class LinkedTables {

    private LinkedTables() {}

    /** Writes persons, people, links, residences, households, placements, changes and the pairs for review. */
    static void write(Linked linked, Path directory) {
        writePersons(linked.linkage(), directory);
        writePeople(linked, directory);
        writeLinks(linked.linkage(), directory);
        write(linked.households().residences(), directory);
        writePlacements(linked, directory);
        writeChanges(linked.changes(), directory);
        linked.linkage().writeReview(directory);
    }

    /** Writes residences and households. */
    private static void write(List<Residence> residences, Path directory) {
        try (TableWriter writer = TableWriter.open(JobTables.RESIDENCES, directory)) {
            for (Residence row : residences) {
                writer.write(
                        row.person(),
                        row.agency(),
                        row.household(),
                        row.lsoa().orElse(null),
                        row.fromOn(),
                        row.knownOn(),
                        row.supersededOn().orElse(null));
            }
        }
        try (TableWriter writer = TableWriter.open(JobTables.HOUSEHOLDS, directory)) {
            for (Stay stay : Stay.of(residences)) {
                writer.write(
                        stay.person(),
                        stay.household(),
                        stay.lsoa().orElse(null),
                        stay.fromOn(),
                        stay.toOn().orElse(null));
            }
        }
    }

    /** A row a person: the household, or why there is none. */
    private static void writePlacements(Linked linked, Path directory) {
        Map<String, Placement> placed = Placement.of(
                        linked.households(), linked.evidence().evidence())
                .stream()
                .collect(Collectors.toMap(Placement::person, placement -> placement));
        SortedSet<String> persons = new TreeSet<>();
        for (int record = 0; record < linked.linkage().records(); record++) {
            persons.add(linked.linkage().personId(record));
        }
        try (TableWriter writer = TableWriter.open(JobTables.PLACEMENTS, directory)) {
            for (String person : persons) {
                Placement placement = placed.get(person);
                if (placement == null) {
                    writer.write(person, null, null, reason(person, linked.evidence()));
                } else {
                    writer.write(person, placement.household(), placement.confidence(), null);
                }
            }
        }
    }

    private static String reason(String person, LinkedEvidence evidence) {
        if (evidence.unsaid().contains(person)) {
            return "no-residence";
        }
        return evidence.unplaced().contains(person) ? "no-property" : "taken-back";
    }

    private static void writeChanges(List<Change> changes, Path directory) {
        try (TableWriter writer = TableWriter.open(JobTables.CHANGES, directory)) {
            changes.forEach(change -> writer.write(
                    change.on(), change.what(), change.kind(), change.from(), change.to(), change.members()));
        }
    }

    private static void writePersons(DataSetLinkage linkage, Path directory) {
        double[] confidence = linkage.confidence();
        try (TableWriter writer = TableWriter.open(JobTables.PERSONS, directory)) {
            for (int record = 0; record < linkage.records(); record++) {
                writer.write(linkage.id(record), linkage.source(record), linkage.personId(record), confidence[record]);
            }
        }
    }

    private static void writePeople(Linked linked, Path directory) {
        Map<String, List<Said>> people = new TreeMap<>();
        for (int record = 0; record < linked.linkage().records(); record++) {
            people.computeIfAbsent(linked.linkage().personId(record), person -> new ArrayList<>())
                    .add(linked.attributes().of(record));
        }
        try (TableWriter writer = TableWriter.open(JobTables.PEOPLE, directory)) {
            people.forEach((person, said) -> writer.write(
                    person, most(said, Said::birthQuarter), most(said, Said::sex), most(said, Said::ethnicGroup)));
        }
    }

    /** What most of the records say; of values said equally often the first in the alphabet. */
    private static @Nullable String most(List<Said> said, Function<Said, Optional<String>> item) {
        Map<String, Long> times = new TreeMap<>();
        said.forEach(one -> item.apply(one).ifPresent(value -> times.merge(value, 1L, Long::sum)));
        Optional<Map.Entry<String, Long>> most = times.entrySet().stream()
                .min(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        return most.map(Map.Entry::getKey).orElse(null);
    }

    private static void writeLinks(DataSetLinkage linkage, Path directory) {
        try (TableWriter writer = TableWriter.open(JobTables.LINKS, directory)) {
            for (DataSetLinkage.Link link : linkage.links()) {
                writer.write(
                        linkage.id(link.left()),
                        linkage.id(link.right()),
                        link.weight(),
                        link.probability(),
                        link.levels(),
                        link.accepted());
            }
        }
    }
}
