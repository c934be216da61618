package org.hearth.dataset;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hearth.table.Column;
import org.hearth.table.Table;
import org.hearth.table.TableWriter;
import org.jspecify.annotations.Nullable;

/** Writes {@code persons.csv}, {@code persons.parquet} and {@code links.parquet}, sorted. */
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

    private PersonFiles() {}

    /** Writes them all. */
    static void write(DataSetLinkage linkage, Path directory) throws IOException {
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
        }
        writeLinks(linkage, directory);
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static Table linksTable(Comparison[] comparisons) {
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
        return new Table("links", columns);
    }

    private static void writeLinks(DataSetLinkage linkage, Path directory) {
        Found found = linkage.found();
        Entries entries = linkage.entries();
        Comparison[] comparisons = linkage.scores().comparisons();
        List<Comparison> inOrder = List.of(comparisons);
        long[] order = IntStream.range(0, found.size())
                .filter(linkage::accepted)
                .mapToLong(link -> (long) found.left(link) << 32 | link)
                .sorted()
                .toArray();
        @Nullable Object[] cells = new Object[6 + 2 * comparisons.length];
        try (TableWriter writer = TableWriter.open(linksTable(comparisons), directory)) {
            for (long placed : order) {
                int link = (int) placed;
                cells[0] = entries.sourceName(found.left(link));
                cells[1] = entries.id(found.left(link));
                cells[2] = entries.sourceName(found.right(link));
                cells[3] = entries.id(found.right(link));
                cells[4] = found.logOdds(link) / Math.log(2);
                cells[5] = found.probability(link);
                int[] levels = Model.levels(found.pattern(link), inOrder);
                for (int c = 0; c < comparisons.length; c++) {
                    boolean compared = levels[c] < comparisons[c].levels();
                    cells[6 + 2 * c] = compared ? comparisons[c].level(levels[c]) : null;
                    cells[7 + 2 * c] = compared ? linkage.model().weight(c, levels[c]) : null;
                }
                writer.write(cells);
            }
        }
    }
}
