package org.hearth.linkage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hearth.linkage.LinkageReport.Against;
import org.hearth.linkage.LinkageReport.Kin;
import org.hearth.population.Tables;
import org.hearth.table.TableReader;

/** What a simulation knows: the person of each record. Records it does not know are left out of every count. */
final class Truth {

    private static final int UNKNOWN = -1;

    private final Linkage linkage;
    private final int[] person;

    private Truth(Linkage linkage, int[] person) {
        this.linkage = linkage;
        this.person = person;
    }

    /** Reads the artefact {@code truth-records}. */
    static Truth read(Path directory, Linkage linkage) {
        Map<String, String> persons = new HashMap<>();
        try (TableReader reader = TableReader.open(Map.of("truth", Tables.TRUTH_RECORDS.in(directory)))) {
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
    static Truth of(Map<String, String> persons, Linkage linkage) {
        Codes codes = new Codes();
        Records records = linkage.records();
        return new Truth(
                linkage,
                IntStream.range(0, records.size())
                        .map(record -> codes.code(persons.get(records.pseudonym(record))))
                        .toArray());
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
                        .computeIfAbsent(linkage.cluster(record), key -> new ArrayList<>())
                        .add(record);
            }
        }
        Pairs found = new Pairs();
        byCluster.values().forEach(records -> forEachPair(records, (a, b) -> found.add(person[a] == person[b])));
        Pairs missed = new Pairs();
        byTruth.values()
                .forEach(records -> forEachPair(records, (a, b) -> {
                    if (linkage.cluster(a) != linkage.cluster(b)) {
                        missed.add(linkage.blocks().compared(a, b));
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
        int[] surname = linkage.records().column(Field.SURNAME);
        int[] property = linkage.records().column(Field.UPRN);
        int[] birth = linkage.records().column(Field.BIRTH);
        Map<Long, List<Integer>> homes = new HashMap<>();
        for (int record = 0; record < person.length; record++) {
            if (person[record] != UNKNOWN && surname[record] >= 0 && property[record] >= 0 && birth[record] >= 0) {
                homes.computeIfAbsent(((long) surname[record] << 32) | property[record], key -> new ArrayList<>())
                        .add(record);
            }
        }
        Pairs kin = new Pairs();
        homes.values()
                .forEach(records -> forEachPair(records, (a, b) -> {
                    if (person[a] != person[b] && (birth[a] == birth[b]) == bornOnOneDay) {
                        kin.add(linkage.cluster(a) == linkage.cluster(b));
                    }
                }));
        return new Kin(kin.yes + kin.no, kin.yes);
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
