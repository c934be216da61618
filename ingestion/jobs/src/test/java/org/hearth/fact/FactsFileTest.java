package org.hearth.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.hearth.population.JobTables;
import org.hearth.table.TableReader;
import org.hearth.table.TableWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facts of several records of a person, put together by SQL, against days counted one by one. */
class FactsFileTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 40;
    private static final int OPEN = DAYS;

    @TempDir
    Path root;

    @Test
    void aFactIsKnownAsLongAsOneOfThePersonsRecordsTellsIt() throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        Map<String, BitSet> days = new TreeMap<>();
        Path versions = Files.createDirectories(root.resolve("versions"));
        Path linked = Files.createDirectories(root.resolve("linked"));
        try (TableWriter persons = TableWriter.open(JobTables.PERSONS, linked);
                TableWriter rows = TableWriter.open(JobTables.VERSIONS, versions)) {
            for (int record = 0; record < 300; record++) {
                String person = "p" + record / 3;
                persons.write("r" + record, "police", person, 1.0);
                for (int i = random.nextInt(4); i > 0; i--) {
                    String code = random.nextBoolean() ? "high" : null;
                    int from = random.nextInt(DAYS - 1);
                    int until = random.nextInt(3) == 0 ? OPEN : random.nextInt(from + 1, DAYS);
                    rows.write(
                            "r" + record,
                            "police",
                            "police.missing",
                            code,
                            null,
                            START,
                            START.plusDays(from),
                            "early-help",
                            until == OPEN ? null : START.plusDays(until));
                    // A version until a day and one from that day are one.
                    days.computeIfAbsent(person + " " + code, event -> new BitSet())
                            .set(2 * from, 2 * until + 1);
                }
            }
        }
        assertThat(read(List.of(versions), linked)).isEqualTo(expected(days));
    }

    private static List<String> expected(Map<String, BitSet> days) {
        return days.entrySet().stream()
                .flatMap(event -> event.getValue().stream()
                        .filter(day -> day == 0 || !event.getValue().get(day - 1))
                        .mapToObj(from -> event.getKey() + " " + START.plusDays(from / 2) + " "
                                + until(event.getValue().nextClearBit(from) / 2)))
                .sorted()
                .toList();
    }

    private static String until(int day) {
        return day == OPEN ? "open" : START.plusDays(day).toString();
    }

    private List<String> read(List<Path> followed, Path linked) {
        FactsFile.write(new FactSources(List.of(), List.of(), followed, linked), "true", root);
        try (TableReader tables = TableReader.open(Map.of("facts", JobTables.FACTS.in(root)))) {
            return tables
                    .list(
                            "FROM facts",
                            row -> row.text("person") + " "
                                    + row.optionalText("code").orElse("null") + " " + row.date("known_on") + " "
                                    + row.optionalDate("superseded_on")
                                            .map(LocalDate::toString)
                                            .orElse("open"))
                    .stream()
                    .sorted()
                    .toList();
        }
    }
}
