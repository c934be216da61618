package org.hearth.linkage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearth.dataset.DataSetLinkage;
import org.hearth.household.Households;
import org.hearth.household.Placement;
import org.hearth.household.Residence;
import org.hearth.household.Stay;
import org.hearth.linkage.Attributes.Said;
import org.hearth.population.JobTables;
import org.jspecify.annotations.Nullable;

/** Writes the tables of {@code linked/}, each sorted, so that the same linkage gives the same bytes. */
final class LinkedTables {

    private final DataSetLinkage linkage;
    private final LinkedFiles files;

    LinkedTables(DataSetLinkage linkage, LinkedFiles files) {
        this.linkage = linkage;
        this.files = files;
    }

    /** Writes what is said of records and pairs of them: persons, links and the pairs for review. */
    void writeRecords(BitSet changed) {
        double[] confidence = linkage.confidence();
        files.write(
                JobTables.PERSONS,
                "record NOT IN (SELECT record FROM " + files.made(JobTables.PERSONS) + ")",
                "record",
                writer -> changed.stream()
                        .forEach(record -> writer.write(
                                linkage.id(record),
                                linkage.source(record),
                                linkage.personId(record),
                                confidence[record])));
        String changedRecords = "(SELECT record FROM " + files.made(JobTables.PERSONS) + ")";
        files.write(
                JobTables.LINKS,
                "left_record NOT IN " + changedRecords + " AND right_record NOT IN " + changedRecords,
                "left_record, right_record",
                writer -> linkage.links(changed)
                        .forEach(link -> writer.write(
                                linkage.id(link.left()),
                                linkage.id(link.right()),
                                link.weight(),
                                link.probability(),
                                link.levels(),
                                link.accepted())));
        files.writeReview(linkage);
    }

    /** Writes what is said of the persons reached: who they are, where they live and how much speaks for it. */
    void writePersons(Reach reach, Attributes attributes, LinkedEvidence evidence, Households households) {
        SortedMap<String, List<Said>> people = new TreeMap<>();
        reach.records().stream()
                .forEach(record -> people.computeIfAbsent(linkage.personId(record), person -> new ArrayList<>())
                        .add(attributes.of(record)));
        files.writeByPerson(
                JobTables.PEOPLE,
                writer -> people.forEach((person, said) -> writer.write(
                        person, most(said, Said::birthQuarter), most(said, Said::sex), most(said, Said::ethnicGroup))));
        writeHomes(households.residences());
        writePlacements(people.keySet(), evidence, households);
        writeEvidence(people.keySet(), evidence, households);
    }

    private void writeHomes(List<Residence> residences) {
        files.writeByPerson(
                JobTables.RESIDENCES,
                writer -> residences.forEach(row -> writer.write(
                        row.person(),
                        row.agency(),
                        row.household(),
                        row.lsoa().orElse(null),
                        row.fromOn(),
                        row.knownOn(),
                        row.supersededOn().orElse(null))));
        files.writeByPerson(
                JobTables.HOUSEHOLDS,
                writer -> Stay.of(residences)
                        .forEach(stay -> writer.write(
                                stay.person(),
                                stay.household(),
                                stay.lsoa().orElse(null),
                                stay.fromOn(),
                                stay.toOn().orElse(null))));
    }

    /** A row a person: the household, or why there is none. */
    private void writePlacements(Set<String> persons, LinkedEvidence evidence, Households households) {
        Map<String, Placement> placed = Placement.of(households, evidence.evidence()).stream()
                .collect(Collectors.toMap(Placement::person, placement -> placement));
        files.writeByPerson(JobTables.PLACEMENTS, writer -> {
            for (String person : persons) {
                Placement placement = placed.get(person);
                if (placement == null) {
                    writer.write(person, null, null, evidence.reason(person));
                } else {
                    writer.write(person, placement.household(), placement.confidence(), null);
                }
            }
        });
    }

    private void writeEvidence(Set<String> persons, LinkedEvidence evidence, Households households) {
        Map<String, Long> shared =
                households.shared().stream().collect(Collectors.groupingBy(person -> person, Collectors.counting()));
        files.writeByPerson(
                JobTables.EVIDENCE,
                writer -> persons.forEach(person -> writer.write(
                        person,
                        evidence.pieces().getOrDefault(person, 0L),
                        evidence.withoutProperty().getOrDefault(person, 0L),
                        households.overtaken().getOrDefault(person, 0L),
                        shared.getOrDefault(person, 0L))));
    }

    /** Writes what has become of ids, over all runs. */
    void writeChanges(List<Change> changes) {
        files.writeWhole(
                JobTables.CHANGES,
                writer -> changes.forEach(change -> writer.write(
                        change.on(), change.what(), change.kind(), change.from(), change.to(), change.members())));
    }

    /** What most of the records say; of values said equally often the first in the alphabet. */
    private static @Nullable String most(List<Said> said, Function<Said, Optional<String>> item) {
        Map<String, Long> times = new TreeMap<>();
        said.forEach(one -> item.apply(one).ifPresent(value -> times.merge(value, 1L, Long::sum)));
        Optional<Map.Entry<String, Long>> most = times.entrySet().stream()
                .min(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        return most.map(Map.Entry::getKey).orElse(null);
    }
}
