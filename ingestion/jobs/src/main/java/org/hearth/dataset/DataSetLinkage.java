package org.hearth.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearth.kind.EncodedSchema;
import org.hearth.kind.Kind;

/** What came of a linkage: what was read, what was learnt, and a person for every record. */
public final class DataSetLinkage {

    private static final double ONE = 1L << 40;
    private static final double NANOS = 1e9;

    private final List<EncodedSchema> sets;
    private final Scores scores;
    private final Learnt learnt;
    private final Model model;
    private final Meetings meetings;
    private final Found found;
    private final Grouped grouped;
    private final int[] persons;
    private final String[] ids;
    private final double threshold;

    /**
     * Persons.
     *
     * @param persons by record, the smallest record of its person
     * @param changed records whose persons were looked at
     * @param before by the id of any other record, the id of its person
     */
    @SuppressWarnings("ArrayRecordComponent") // a number a record, never compared
    record Grouped(int[] persons, BitSet changed, Map<String, String> before) {

        /** All of them looked at. */
        static Grouped all(int[] persons) {
            BitSet all = new BitSet();
            all.set(0, persons.length);
            return new Grouped(persons, all, Map.of());
        }
    }

    DataSetLinkage(
            List<EncodedSchema> sets,
            Scores scores,
            Learnt learnt,
            Meetings meetings,
            Found found,
            Grouped grouped,
            double threshold) {
        this.sets = sets;
        this.scores = scores;
        this.learnt = learnt;
        this.model = learnt.model();
        this.meetings = meetings;
        this.found = found;
        this.grouped = grouped;
        this.persons = grouped.persons();
        this.ids = PersonIds.of(scores.entries(), persons, grouped.changed(), grouped.before());
        this.threshold = threshold;
    }

    List<EncodedSchema> sets() {
        return sets;
    }

    Scores scores() {
        return scores;
    }

    Model model() {
        return model;
    }

    Meetings meetings() {
        return meetings;
    }

    Found found() {
        return found;
    }

    Entries entries() {
        return scores.entries();
    }

    public double threshold() {
        return threshold;
    }

    /** The smallest record of the person that holds a record. */
    public int person(int record) {
        return persons[record];
    }

    /** Whether a scored pair ended in one person. */
    boolean accepted(int link) {
        return persons[found.left(link)] == persons[found.right(link)];
    }

    /** How many persons there are. */
    public int persons() {
        int number = 0;
        for (int record = 0; record < persons.length; record++) {
            number += persons[record] == record ? 1 : 0;
        }
        return number;
    }

    /** How many records there are. */
    public int records() {
        return persons.length;
    }

    /** By what a record is known. */
    public String id(int record) {
        return entries().id(record);
    }

    /** What was learnt, for a later linkage. */
    public Learnt learnt() {
        return learnt;
    }

    /** All records. */
    public BitSet all() {
        BitSet all = new BitSet();
        all.set(0, records());
        return all;
    }

    /** The records whose persons were looked at; those of all others are as an earlier linkage left them. */
    public BitSet changed() {
        return (BitSet) grouped.changed().clone();
    }

    /** Gives the persons of some records the ids they had before, where they had one. */
    public void rename(BitSet records, Map<String, String> byId) {
        records.stream().forEach(record -> ids[record] = byId.getOrDefault(ids[record], ids[record]));
    }

    /** Writes {@code review.parquet}: the pairs worth a person's look, with levels and weights and nothing else. */
    public void writeReview(Path directory) {
        PersonFiles.writeReview(this, directory);
    }

    /** The id of the person that holds a record: 32 hexadecimal digits. */
    public String personId(int record) {
        return ids[record];
    }

    /** The data set or agency a record is of. */
    public String source(int record) {
        return entries().sourceName(record);
    }

    /** The record of deliveries that is known by an id, or a negative number if none is. */
    public int find(String id) {
        return entries().find(id);
    }

    /** A number for a record's value of the first field of a kind, the same for equal values; negative where it has none. */
    public int value(int record, Kind kind) {
        int place = entries().first(kind);
        return place < 0 ? Entries.MISSING : entries().cell(record, place);
    }

    /** Whether two records were compared. */
    public boolean met(int left, int right) {
        return meetings.firstCommon(left, right) >= 0;
    }

    /** Mean probability of the links that hold each record in its person; 1 for a person of one record. */
    public double[] confidence() {
        // In whole numbers, so that the sum is the same in whatever order pairs were found.
        long[] sums = new long[records()];
        int[] numbers = new int[sums.length];
        for (int link = 0; link < found.size(); link++) {
            if (accepted(link)) {
                long part = Math.round(found.probability(link) * ONE);
                for (int end : new int[] {found.left(link), found.right(link)}) {
                    sums[end] += part;
                    numbers[end]++;
                }
            }
        }
        return IntStream.range(0, sums.length)
                .mapToDouble(record -> numbers[record] == 0 ? 1 : sums[record] / ONE / numbers[record])
                .toArray();
    }

    /**
     * Two records that were likely enough to look at.
     *
     * @param weight log2 of the odds that both are of one person
     * @param levels how each field compares
     * @param accepted whether they ended in one person
     */
    public record Link(int left, int right, double weight, double probability, String levels, boolean accepted) {}

    /** Every pair that was likely enough to look at, in the order of its records. */
    public List<Link> links() {
        return links(all());
    }

    /** Every such pair with at least one of some records. */
    public List<Link> links(BitSet records) {
        return IntStream.range(0, found.size())
                .filter(link -> records.get(found.left(link)) || records.get(found.right(link)))
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(found::left).thenComparingInt(found::right))
                .map(link -> new Link(
                        found.left(link),
                        found.right(link),
                        found.logOdds(link) / Math.log(2),
                        found.probability(link),
                        Model.describe(found.pattern(link), scores.comparisons()),
                        accepted(link)))
                .toList();
    }

    /** How long tasks took to score their pairs, to be said on the terminal; it is in no report, for it differs from run to run. */
    public Optional<String> taskTimes() {
        long[] sorted = found.took().stream().mapToLong(took -> took).sorted().toArray();
        return sorted.length == 0
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.UK,
                        "scored in %d tasks: median %.2f s, slowest %.2f s",
                        sorted.length,
                        sorted[sorted.length / 2] / NANOS,
                        sorted[sorted.length - 1] / NANOS));
    }

    /** Writes persons, households where sets have addresses, links and the report, and gives what should be said on the terminal. */
    public List<String> write(Path directory) throws IOException {
        Optional<SetHouseholds> households = SetHouseholds.of(this);
        CompletableFuture<RunReport> report = CompletableFuture.supplyAsync(
                () -> RunReport.of(this, households.map(SetHouseholds::counts).orElse(Map.of())));
        Stream.<Consumer<Path>>of(
                        to -> PersonFiles.writePersons(this, to),
                        to -> households.ifPresent(made -> PersonFiles.writeHouseholds(this, made, to)),
                        to -> PersonFiles.writeLinks(this, to),
                        this::writeReview)
                .parallel()
                .forEach(file -> file.accept(directory));
        report.join().write(directory);
        return report.join().notes();
    }
}
