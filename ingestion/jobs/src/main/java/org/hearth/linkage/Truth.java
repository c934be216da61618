package org.hearth.linkage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.dataset.DataSetLinkage;
import org.hearth.kind.Kind;
import org.hearth.linkage.LinkageReport.Against;
import org.hearth.linkage.LinkageReport.Kin;
import org.hearth.population.AgencyTables;
import org.hearth.table.TableReader;

/** What a simulation knows: the person of each record. Records it does not know are left out of every count. */
final class Truth {

    private static final int UNKNOWN = -1;

    private final DataSetLinkage linkage;
    private final int[] person;

    private Truth(DataSetLinkage linkage, int[] person) {
        this.linkage = linkage;
        this.person = person;
    }

    /** Reads the artefact {@code truth-records}. */
    static Truth read(Path directory, DataSetLinkage linkage) {
        Map<String, String> persons = new HashMap<>();
        try (TableReader reader = TableReader.open(Map.of("truth", AgencyTables.TRUTH_RECORDS.in(directory)))) {
            reader.forEach(
                    "SELECT record, true_person FROM truth",
                    row -> persons.put(row.text("record"), row.text("true_person")));
        }
        return of(persons, linkage);
    }

    /**
     * From a map.
     *
     * @param persons record pseudonym to person
     */
    static Truth of(Map<String, String> persons, DataSetLinkage linkage) {
        Map<String, Integer> codes = new HashMap<>();
        int[] person = new int[linkage.records()];
        for (int record = 0; record < person.length; record++) {
            String known = persons.get(linkage.id(record));
            person[record] = known == null ? UNKNOWN : codes.computeIfAbsent(known, any -> codes.size());
        }
        return new Truth(linkage, person);
    }

    /** How the linkage compares, in pairs of records. */
    Against compare() {
        Map<Integer, List<Integer>> byTruth = new HashMap<>();
        Map<Integer, List<Integer>> byCluster = new HashMap<>();
        for (int record = 0; record < person.length; record++) {
            if (person[record] != UNKNOWN) {
                byTruth.computeIfAbsent(person[record], key -> new ArrayList<>())
                        .add(record);
                byCluster
                        .computeIfAbsent(linkage.person(record), key -> new ArrayList<>())
                        .add(record);
            }
        }
        Pairs found = new Pairs();
        byCluster.values().forEach(records -> forEachPair(records, (a, b) -> found.add(person[a] == person[b])));
        Pairs missed = new Pairs();
        byTruth.values()
                .forEach(records -> forEachPair(records, (a, b) -> {
                    if (linkage.person(a) != linkage.person(b)) {
                        missed.add(linkage.met(a, b));
                    }
                }));
        long truePairs = found.yes + missed.yes + missed.no;
        double precision = ratio(found.yes, found.yes + found.no);
        double recall = ratio(found.yes, truePairs);
        return new Against(
                byTruth.values().stream().mapToLong(List::size).sum(),
                byTruth.size(),
                truePairs,
                found.yes + found.no,
                found.yes,
                precision,
                recall,
                precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall),
                missed.no,
                missed.yes,
                mixed(byCluster),
                kin(true),
                kin(false));
    }

    private long mixed(Map<Integer, List<Integer>> byCluster) {
        return byCluster.values().stream()
                .filter(records -> records.stream()
                                .map(record -> person[record])
                                .distinct()
                                .count()
                        > 1)
                .count();
    }

    /** Pairs of records of different people with one surname at one property, born on one day or not. */
    private Kin kin(boolean bornOnOneDay) {
        Map<Long, List<Integer>> homes = new HashMap<>();
        for (int record = 0; record < person.length; record++) {
            int surname = linkage.value(record, Kind.SURNAME);
            int property = linkage.value(record, Kind.UPRN);
            boolean born = linkage.value(record, Kind.DATE_OF_BIRTH) >= 0;
            if (person[record] != UNKNOWN && surname >= 0 && property >= 0 && born) {
                homes.computeIfAbsent(((long) surname << 32) | property, key -> new ArrayList<>())
                        .add(record);
            }
        }
        Pairs kin = new Pairs();
        homes.values()
                .forEach(records -> forEachPair(records, (a, b) -> {
                    if (person[a] != person[b] && (birth(a) == birth(b)) == bornOnOneDay) {
                        kin.add(linkage.person(a) == linkage.person(b));
                    }
                }));
        return new Kin(kin.yes + kin.no, kin.yes);
    }

    private int birth(int record) {
        return linkage.value(record, Kind.DATE_OF_BIRTH);
    }

    private static double ratio(long part, long whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }

    /** Pairs for which something holds, and for which it does not. */
    private static final class Pairs {

        private long yes;
        private long no;

        void add(boolean holds) {
            if (holds) {
                yes++;
            } else {
                no++;
            }
        }
    }

    private interface PairVisitor {
        void pair(int left, int right);
    }

    private static void forEachPair(List<Integer> records, PairVisitor visitor) {
        for (int i = 0; i < records.size(); i++) {
            for (int j = i + 1; j < records.size(); j++) {
                visitor.pair(records.get(i), records.get(j));
            }
        }
    }
}
