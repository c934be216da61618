package org.hearth.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.extract.ExampleFile;
import org.hearth.extract.ExampleFiles;
import org.hearth.extract.Examples;
import org.hearth.extract.Reading;
import org.hearth.extract.Statement;
import org.hearth.extract.delivery.DeliveryReader;
import org.hearth.extract.delivery.Formats;
import org.hearth.workspace.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damaged files of every format: never a crash, a hang, a good row lost, or a value in what is said of them. */
class FuzzTest {

    private static final int MUTATIONS = 1000;

    /** What the examples say of people. */
    private static final List<String> VALUES =
            List.of("Larkspur", "Lark", "NB1 1AA", "NB11AA", "9434765919", "H801200001001", "2015-06-01", "12 Lark");

    @TempDir
    Path temp;

    /** Which records of a damaged file are as they were: those before the first byte that differs, and behind the last. */
    private record Untouched(ExampleFile example) {

        List<String> people(byte[] damaged) {
            byte[] right = example.bytes();
            int before = Arrays.mismatch(right, damaged);
            before = before < 0 ? right.length : before;
            int most = Math.min(right.length, damaged.length) - before;
            int behind = 0;
            while (behind < most && right[right.length - 1 - behind] == damaged[damaged.length - 1 - behind]) {
                behind++;
            }
            List<String> people = new ArrayList<>();
            for (int i = 0; i < example.records().size(); i++) {
                boolean isBefore = example.end(i) < before;
                boolean isBehind = example.start(i) - 1 > right.length - behind;
                boolean isOnce = occurrences(example.people().get(i), damaged)
                        == occurrences(example.people().get(i), right);
                if (before > example.head().length() && (isBefore || isBehind) && isOnce) {
                    people.add(example.people().get(i));
                }
            }
            return people;
        }

        /** A row that is there twice is another matter: sessions are added up. */
        private static int occurrences(String person, byte[] bytes) {
            return new String(bytes, StandardCharsets.ISO_8859_1).split(Pattern.quote(person), -1).length;
        }
    }

    static Stream<String> formats() {
        return Examples.formats().stream();
    }

    /** What came of reading a file. */
    private record Outcome(List<Statement> statements, Reading reading, List<String> faults) {

        Set<String> people() {
            return statements.stream().map(Statement::localId).collect(Collectors.toSet());
        }

        /** What was said of a person. */
        List<Statement> of(String person) {
            return statements.stream()
                    .filter(statement -> statement.localId().equals(person))
                    .toList();
        }

        String said() {
            CheckReport report = CheckReport.of("fuzz", reading);
            return String.join("\n", faults)
                    + ReportPage.of(report, reading)
                    + ReportCsv.of(reading)
                    + String.join("\n", report.lines())
                    + reading.notes()
                    + statements.stream().map(Statement::toString).distinct().collect(Collectors.joining());
        }
    }

    private Outcome read(String format, byte[] bytes) throws IOException {
        return read(format, Examples.fileName(format), bytes, temp.resolve(Examples.fileName(format)));
    }

    /** Writes a file and reads a place: it alone, or the delivery it is in. */
    private Outcome read(String format, String name, byte[] bytes, Path place) throws IOException {
        Path file = Files.isDirectory(place) ? place.resolve(name) : place;
        // Writing over a file waits for the disk; a new one does not.
        Files.deleteIfExists(file);
        Files.write(file, bytes);
        List<Statement> statements = new ArrayList<>();
        Reading reading = new Reading(
                new Reading.Terms(Optional.of(LocalDate.of(2026, 10, 1)), Optional.empty()),
                statements::add,
                rows -> {});
        try {
            DeliveryReader.readAlone(place, Formats.named(format), reading);
            return new Outcome(statements, reading, List.of());
        } catch (Fault fault) {
            return new Outcome(statements, reading, fault.lines());
        }
    }

    private void mustBeFaultOrData(int seed, Outcome outcome) {
        assertThat(outcome.faults)
                .as("seed %d", seed)
                .allMatch(line -> line.startsWith("Cannot read ") && line.length() < 700 && line.indexOf('\n') < 0);
        String said = outcome.said();
        assertThat(VALUES).as("seed %d", seed).noneMatch(said::contains);
    }

    @Test
    @Timeout(300)
    void damageToAWorkbookIsAFaultOrDataAndNeverShowsAValue() throws IOException {
        byte[] right = Examples.lists();
        for (int seed = 0; seed < MUTATIONS; seed++) {
            mustBeFaultOrData(seed, read("annex-a", Mutations.of(right, new SplittableRandom(seed))));
        }
    }

    /** A thousand mutations of each format, spread over all its tables; what none of them touched is read as if nothing had been. */
    @ParameterizedTest
    @MethodSource("formats")
    @Timeout(300)
    void damageLosesNoRowThatItDoesNotTouch(String format) throws IOException {
        List<ExampleFile> files = ExampleFiles.of(format);
        for (int i = 0; i < files.size(); i++) {
            ExampleFile example = files.get(i);
            Path delivery = Files.createDirectory(temp.resolve("delivery" + i));
            for (Map.Entry<String, String> beside : example.beside().entrySet()) {
                Files.writeString(delivery.resolve(beside.getKey()), beside.getValue());
            }
            Outcome whole = read(format, example.name(), example.bytes(), delivery);
            assertThat(whole.faults).isEmpty();
            assertThat(whole.reading.refused()).as("%s", example).isEmpty();
            assertThat(whole.people()).as("%s", example).containsAll(example.people());
            Untouched untouched = new Untouched(example);
            int checked = 0;
            for (int seed = i; seed < MUTATIONS; seed += files.size()) {
                byte[] damaged = Mutations.of(example.bytes(), new SplittableRandom(seed));
                Outcome outcome = read(format, example.name(), damaged, delivery);
                mustBeFaultOrData(seed, outcome);
                for (String person : untouched.people(damaged)) {
                    assertThat(outcome.of(person))
                            .as("%s of %s, seed %d: %s", person, example, seed, outcome.faults)
                            .containsAll(whole.of(person));
                    checked++;
                }
            }
            assertThat(checked).as("%s", example).isGreaterThan(MUTATIONS / files.size() / 2);
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void noEncodingAndNoLineEndLosesARow(String format) throws IOException {
        for (ExampleFile example : ExampleFiles.of(format)) {
            Path delivery = Files.createTempDirectory(temp, "delivery");
            for (Map.Entry<String, String> beside : example.beside().entrySet()) {
                Files.writeString(delivery.resolve(beside.getKey()), beside.getValue());
            }
            Outcome whole = read(format, example.name(), example.bytes(), delivery);
            List<byte[]> others = List.of(
                    example.text().getBytes(StandardCharsets.UTF_16),
                    example.text().getBytes(StandardCharsets.UTF_16LE),
                    example.text().getBytes(StandardCharsets.UTF_16BE),
                    ("\ufeff" + example.text()).getBytes(StandardCharsets.UTF_8),
                    example.text().replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8),
                    example.text().replace("\n", "\r").getBytes(StandardCharsets.UTF_8),
                    example.text().replace("\n", "\n\r\n").getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < others.size(); i++) {
                assertThat(read(format, example.name(), others.get(i), delivery).statements)
                        .as("%s in another way, %d", example, i)
                        .isEqualTo(whole.statements);
            }
        }
    }

    /** A part of a workbook that is damaged loses no row of another. */
    @Test
    void damageToOneListOfAWorkbookLosesNoOther() throws IOException {
        Path place = temp.resolve(Examples.fileName("annex-a"));
        byte[] right = Examples.lists();
        List<Statement> whole = read("annex-a", "", right, place).statements;
        for (int seed = 0; seed < MUTATIONS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int list = random.nextInt(Examples.LISTS) + 1;
            String part = "xl/worksheets/sheet" + list + ".xml";
            Outcome outcome = read("annex-a", "", Mutations.part(right, part, random), place);
            if (outcome.faults.stream().anyMatch(line -> line.contains("columns that a sheet can have"))) {
                continue;
            }
            assertThat(outcome.faults).as("seed %d", seed).isEmpty();
            assertThat(outcome.statements)
                    .as("seed %d", seed)
                    .containsAll(whole.stream()
                            .filter(statement -> !statement.localId().startsWith("L" + list + "-"))
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    @Timeout(60)
    void aFieldOfTenMegabytesDoesNoHarm(String format) throws IOException {
        byte[] right = Examples.bytes(format);
        String text = new String(right, StandardCharsets.ISO_8859_1);
        int place = Math.max(0, text.indexOf("Lark"));
        byte[] long_ = (text.substring(0, place) + "x".repeat(10 << 20) + text.substring(place))
                .getBytes(StandardCharsets.ISO_8859_1);
        String said = read(format, long_).said();
        assertThat(said).hasSizeLessThan(100_000);
        assertThat(VALUES).noneMatch(said::contains);
    }

    @ParameterizedTest
    @MethodSource("formats")
    @Timeout(60)
    void entitiesAndDeepStructuresDoNoHarm(String format) throws IOException {
        Path secret = Files.writeString(temp.resolve("secret.txt"), "the-secret");
        String right = new String(Examples.bytes(format), StandardCharsets.ISO_8859_1);
        String bombs = Stream.iterate(1, i -> i + 1)
                .limit(12)
                .map(i -> "<!ENTITY b" + i + " \"" + ("&b" + (i - 1) + ";").repeat(10) + "\">")
                .collect(Collectors.joining());
        List<String> bad = List.of(
                "<!DOCTYPE Message [<!ENTITY b0 \"x\">" + bombs + "]><Message>&b12;</Message>",
                "<!DOCTYPE Message SYSTEM \"" + secret.toUri() + "\"><Message/>",
                right.replaceFirst(
                        "<Message>", "<!DOCTYPE Message [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]><Message>&s;"),
                "<a>".repeat(100_000),
                "[".repeat(500_000),
                "{\"a\":".repeat(500_000),
                "[{\"la_child_id\": \"C1\", \"child_details\": " + "[".repeat(500_000) + "}]",
                "{\"entry\": [{\"resource\": " + "{\"resource\":".repeat(500_000));
        for (String text : bad) {
            Outcome outcome = read(format, text.getBytes(StandardCharsets.UTF_8));
            assertThat(outcome.said()).doesNotContain("the-secret").hasSizeLessThan(100_000);
            assertThat(outcome.statements)
                    .noneMatch(statement -> statement instanceof Statement.Identity identity
                            && identity.values().toString().contains("the-secret"));
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void noCellOfAReportIsAFormula(String format) throws IOException {
        Path file = temp.resolve("=HYPERLINK(1) " + Examples.fileName(format));
        Files.write(file, Mutations.changed(Examples.bytes(format), new SplittableRandom(7)));
        Reading reading = new Reading(
                new Reading.Terms(Optional.of(LocalDate.of(2000, 1, 1)), Optional.empty()),
                statement -> {},
                rows -> {});
        assertThatCode(() -> {
                    try {
                        DeliveryReader.readAlone(file, Formats.named(format), reading);
                    } catch (Fault fault) {
                        assertThat(fault.lines()).isNotEmpty();
                    }
                })
                .doesNotThrowAnyException();
        assertThat(ReportCsv.of(reading).lines().skip(1))
                .noneMatch(line -> line.matches("(?s)\"?[=+@-].*") || line.matches("(?s).*,\"?[=+@-].*"));
    }
}
