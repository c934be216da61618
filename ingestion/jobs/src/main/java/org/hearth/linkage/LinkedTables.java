package org.hearth.linkage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hearth.household.Residence;
import org.hearth.household.Stay;
import org.hearth.population.Tables;
import org.hearth.table.TableWriter;
import org.jspecify.annotations.Nullable;

/** Writes the tables of {@code linked/}, each sorted, so that the same linkage gives the same bytes. */
public final class LinkedTables {

    private LinkedTables() {}

    /** Writes persons, people and links. */
    public static void write(Linkage linkage, Path directory) {
        writePersons(linkage, directory);
        writePeople(linkage, directory);
        writeLinks(linkage, directory);
    }

    /** Writes residences and households. */
    public static void write(List<Residence> residences, Path directory) {
        try (TableWriter writer = TableWriter.open(Tables.RESIDENCES, directory)) {
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
        try (TableWriter writer = TableWriter.open(Tables.HOUSEHOLDS, directory)) {
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

    private static void writePersons(Linkage linkage, Path directory) {
        double[] confidence = confidence(linkage);
        Records records = linkage.records();
        try (TableWriter writer = TableWriter.open(Tables.PERSONS, directory)) {
            for (int record = 0; record < records.size(); record++) {
                writer.write(
                        records.pseudonym(record),
                        records.value(record, Field.AGENCY).orElseThrow(),
                        linkage.person(record),
                        confidence[record]);
            }
        }
    }

    /** Mean posterior of the links that hold each record in its person; 1 for a person of one record. */
    static double[] confidence(Linkage linkage) {
        Links links = linkage.judged().links();
        double[] sums = new double[linkage.records().size()];
        int[] numbers = new int[sums.length];
        for (int link = 0; link < links.size(); link++) {
            if (linkage.accepted(link)) {
                sums[links.left(link)] += links.probability(link);
                sums[links.right(link)] += links.probability(link);
                numbers[links.left(link)]++;
                numbers[links.right(link)]++;
            }
        }
        return IntStream.range(0, sums.length)
                .mapToDouble(record -> numbers[record] == 0 ? 1 : sums[record] / numbers[record])
                .toArray();
    }

    private static void writePeople(Linkage linkage, Path directory) {
        Map<String, List<Integer>> people = new TreeMap<>();
        for (int record = 0; record < linkage.records().size(); record++) {
            people.computeIfAbsent(linkage.person(record), person -> new ArrayList<>())
                    .add(record);
        }
        try (TableWriter writer = TableWriter.open(Tables.PEOPLE, directory)) {
            people.forEach((person, records) -> writer.write(
                    person,
                    most(linkage.records(), records, Field.BIRTH_QUARTER),
                    most(linkage.records(), records, Field.SEX),
                    most(linkage.records(), records, Field.ETHNIC_GROUP)));
        }
    }

    /** What most of the records say; of values said equally often the first in the alphabet. */
    private static @Nullable String most(Records records, List<Integer> of, Field field) {
        Map<String, Long> said = new TreeMap<>();
        of.forEach(record -> records.value(record, field).ifPresent(value -> said.merge(value, 1L, Long::sum)));
        Optional<Map.Entry<String, Long>> most = said.entrySet().stream()
                .min(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        return most.map(Map.Entry::getKey).orElse(null);
    }

    private static void writeLinks(Linkage linkage, Path directory) {
        Links links = linkage.judged().links();
        Integer[] order = IntStream.range(0, links.size())
                .filter(linkage::accepted)
                .boxed()
                .toArray(Integer[]::new);
        Arrays.sort(order, Comparator.<Integer>comparingInt(links::left).thenComparingInt(links::right));
        try (TableWriter writer = TableWriter.open(Tables.LINKS, directory)) {
            for (int link : order) {
                writer.write(
                        linkage.records().pseudonym(links.left(link)),
                        linkage.records().pseudonym(links.right(link)),
                        links.logOdds(link) / Math.log(2),
                        links.probability(link),
                        linkage.scorer().comparisons().describe(links.pattern(link)));
            }
        }
    }
}
