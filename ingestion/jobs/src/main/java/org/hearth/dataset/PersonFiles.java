package org.hearth.dataset;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.hearth.table.Column;
import org.hearth.table.Table;
import org.hearth.table.TableWriter;
import org.jspecify.annotations.Nullable;

/** Writes {@code persons.csv}, {@code persons.parquet}, {@code links.parquet} and, of what is worth a look, {@code review.parquet}, sorted. */
final class PersonFiles {

    /** A person for every record. */
    static final Table PERSONS = new Table(
            "persons",
            List.of(
                    Column.text("source", "the data set"),
                    Column.text("record_id", "the record in it"),
                    Column.text("person_id", "the person it is about"),
                    Column.number(
                            "confidence", "mean probability of its links within the person, 0 to 1; 1 where alone")));

    /** A household for every record that has one. */
    static final Table HOUSEHOLDS = new Table(
            "households",
            List.of(
                    Column.text("source", "the data set"),
                    Column.text("record_id", "the record in it"),
                    Column.text("household_id", "the household its person lives in")
                            .optional(),
                    Column.number(
                            "confidence",
                            "least likeness of addresses that the home rests on, or of a record without an address how sure its"
                                    + " person is, 0 to 1; 0 without a household"),
                    Column.text("reason", "why it is in none").optional()));

    private static final double LEAST_UNSURE = 0.2;

    private PersonFiles() {}

    /** Writes persons. */
    static void writePersons(DataSetLinkage linkage, Path directory) {
        double[] confidence = linkage.confidence();
        Entries entries = linkage.entries();
        try (BufferedWriter csv = Files.newBufferedWriter(directory.resolve("persons.csv"), StandardCharsets.UTF_8);
                TableWriter parquet = TableWriter.open(PERSONS, directory)) {
            csv.write("source,record_id,person_id,confidence\n");
            for (int entry = 0; entry < entries.size(); entry++) {
                String id = linkage.personId(entry);
                double rounded = Math.round(confidence[entry] * 1e4) / 1e4;
                csv.write(quoted(entries.sourceName(entry))
                        + ','
                        + quoted(entries.id(entry))
                        + ','
                        + id
                        + ','
                        + rounded
                        + '\n');
                parquet.write(entries.sourceName(entry), entries.id(entry), id, rounded);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes households. */
    static void writeHouseholds(DataSetLinkage linkage, SetHouseholds households, Path directory) {
        try (BufferedWriter csv = Files.newBufferedWriter(directory.resolve("households.csv"), StandardCharsets.UTF_8);
                TableWriter parquet = TableWriter.open(HOUSEHOLDS, directory)) {
            csv.write("source,record_id,household_id,confidence,reason\n");
            for (int record = 0; record < linkage.records(); record++) {
                @Nullable String id = households.id(record).orElse(null);
                @Nullable
                String reason = households
                        .reason(record)
                        .map(SetHouseholds.Reason::words)
                        .orElse(null);
                double rounded = Math.round(households.confidence(record) * 1e4) / 1e4;
                csv.write(String.join(
                                ",",
                                quoted(linkage.source(record)),
                                quoted(linkage.id(record)),
                                id == null ? "" : id,
                                String.valueOf(rounded),
                                reason == null ? "" : reason)
                        + '\n');
                parquet.write(linkage.source(record), linkage.id(record), id, rounded, reason);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes {@code links.parquet}: the pairs that ended in one person. */
    static void writeLinks(DataSetLinkage linkage, Path directory) {
        writePairs("links", linkage, linkage::accepted, directory);
    }

    /** Writes {@code review.parquet}: the pairs worth a person's look. */
    static void writeReview(DataSetLinkage linkage, Path directory) {
        writePairs("review", linkage, link -> isUnsure(linkage.found().probability(link)), directory);
    }

    /** Whether a pair is worth a person's look. */
    static boolean isUnsure(double probability) {
        return probability >= LEAST_UNSURE && probability <= 1 - LEAST_UNSURE;
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static Table linksTable(String name, Comparison[] comparisons) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("left_source", "data set of the first record"),
                Column.text("left_record", "the first record"),
                Column.text("right_source", "data set of the second record"),
                Column.text("right_record", "the second record"),
                Column.number("weight", "log2 of the odds that both are of one person"),
                Column.number("probability", "of one person, 0 to 1")));
        for (Comparison comparison : comparisons) {
            columns.add(Column.text(comparison.name() + "_level", "how the field compares")
                    .optional());
            columns.add(Column.number(comparison.name() + "_weight", "match weight of the level, bits")
                    .optional());
        }
        return new Table(name, columns);
    }

    /** Writes pairs as a table, those only that are wanted. */
    private static void writePairs(String table, DataSetLinkage linkage, IntPredicate wanted, Path directory) {
        Found found = linkage.found();
        List<Comparison> comparisons = List.of(linkage.scores().comparisons());
        int[] order = inOrder(found, wanted);
        List<List<Double>> weights = weights(comparisons, linkage.model());
        try (TableWriter writer =
                TableWriter.open(linksTable(table, linkage.scores().comparisons()), directory)) {
            for (int link : order) {
                writer.write(cells(linkage, comparisons, weights, link));
            }
        }
    }

    /** Pairs in the order of their records: however they were found, the same pairs give the same file. */
    private static int[] inOrder(Found found, IntPredicate wanted) {
        int[] order = IntStream.range(0, found.size())
                .filter(wanted)
                .mapToLong(link -> (long) found.left(link) << 32 | link)
                .sorted()
                .mapToInt(placed -> (int) placed)
                .toArray();
        for (int i = 1; i < order.length; i++) { // those of one left record are few
            int link = order[i];
            int at = i;
            while (at > 0
                    && found.left(order[at - 1]) == found.left(link)
                    && found.right(order[at - 1]) > found.right(link)) {
                order[at] = order[--at];
            }
            order[at] = link;
        }
        return order;
    }

    /** Match weights by comparison and level: a million links have the same few. */
    private static List<List<Double>> weights(List<Comparison> comparisons, Model model) {
        return IntStream.range(0, comparisons.size())
                .mapToObj(c -> IntStream.range(0, comparisons.get(c).levels())
                        .mapToObj(level -> model.weight(c, level))
                        .toList())
                .toList();
    }

    private static @Nullable Object[] cells(
            DataSetLinkage linkage, List<Comparison> comparisons, List<List<Double>> weights, int link) {
        Found found = linkage.found();
        Entries entries = linkage.entries();
        @Nullable Object[] cells = new Object[6 + 2 * comparisons.size()];
        cells[0] = entries.sourceName(found.left(link));
        cells[1] = entries.id(found.left(link));
        cells[2] = entries.sourceName(found.right(link));
        cells[3] = entries.id(found.right(link));
        cells[4] = found.logOdds(link) / Math.log(2);
        cells[5] = found.probability(link);
        int[] levels = Model.levels(found.pattern(link), comparisons);
        for (int c = 0; c < levels.length; c++) {
            boolean compared = levels[c] < comparisons.get(c).levels();
            cells[6 + 2 * c] = compared ? comparisons.get(c).level(levels[c]) : null;
            cells[7 + 2 * c] = compared ? weights.get(c).get(levels[c]) : null;
        }
        return cells;
    }
}
