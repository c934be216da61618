package org.hearth.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.extract.DeliveryReader;
import org.hearth.extract.Examples;
import org.hearth.extract.Formats;
import org.hearth.extract.Reading;
import org.hearth.extract.Statement;
import org.hearth.workspace.Fault;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damaged files of every format: never a crash, a hang, or a value in what is said of them. */
class FuzzTest {

    private static final int MUTATIONS = 1000;

    /** What the examples say of people. */
    private static final List<String> VALUES =
            List.of("Larkspur", "Lark", "NB1 1AA", "NB11AA", "9434765919", "H801200001001", "2015-06-01", "12 Lark");

    @TempDir
    Path temp;

    static Stream<String> formats() {
        return Examples.formats().stream();
    }

    static Stream<String> profiles() {
        return Examples.formats().stream().filter(format -> Files.exists(Path.of("formats", format + ".csv")));
    }

    /** What came of reading a file. */
    private record Outcome(List<Statement> statements, Reading reading, List<String> faults) {

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
        Path file = temp.resolve(Examples.fileName(format));
        // Writing over a file waits for the disk; a new one does not.
        Files.deleteIfExists(file);
        Files.write(file, bytes);
        List<Statement> statements = new ArrayList<>();
        Reading reading = new Reading(
                new Reading.Terms(Optional.of(LocalDate.of(2026, 10, 1)), Optional.empty()),
                statements::add,
                rows -> {});
        try {
            DeliveryReader.readAlone(file, Formats.named(format), reading);
            return new Outcome(statements, reading, List.of());
        } catch (Fault fault) {
            return new Outcome(statements, reading, fault.lines());
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    @Timeout(300)
    void damageIsAFaultOrDataAndNeverShowsAValue(String format) throws IOException {
        byte[] right = Examples.bytes(format);
        for (int seed = 0; seed < MUTATIONS; seed++) {
            byte[] damaged = Mutations.of(right, new SplittableRandom(seed));
            Outcome outcome = read(format, damaged);
            assertThat(outcome.faults)
                    .as("seed %d", seed)
                    .allMatch(line -> line.startsWith("Cannot read ") && line.length() < 700 && line.indexOf('\n') < 0);
            String said = outcome.said();
            assertThat(VALUES).as("seed %d", seed).noneMatch(said::contains);
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void theGoodRowsAroundADamagedOneAreRead(String format) throws IOException {
        List<String> lines = new String(Examples.bytes(format), StandardCharsets.UTF_8)
                .lines()
                .toList();
        String person = read(format, Examples.bytes(format)).statements.get(0).localId();
        for (int seed = 0; seed < 300; seed++) {
            List<String> rows = new ArrayList<>(List.of(lines.get(0)));
            for (int i = 0; i < 5; i++) {
                rows.add(lines.get(1)
                        .replace("," + person + ",", "," + person + i + ",")
                        .replaceFirst("^" + person + ",", person + i + ","));
            }
            byte[] row = rows.get(3).getBytes(StandardCharsets.UTF_8);
            rows.set(3, new String(Mutations.changed(row, new SplittableRandom(seed)), StandardCharsets.ISO_8859_1));
            Outcome outcome = read(format, (String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8));
            assertThat(outcome.statements.stream().map(Statement::localId))
                    .as("seed %d: %s", seed, outcome.faults)
                    .contains(person + 0, person + 1, person + 3, person + 4);
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
