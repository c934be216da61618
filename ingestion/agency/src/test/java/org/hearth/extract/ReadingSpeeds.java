package org.hearth.extract;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearth.extract.delivery.DeliveryReader;
import org.hearth.extract.delivery.Formats;

/**
 * How fast each format is read, as the table of the README has it: run it as a program. Not a test: time is no fact about the code.
 *
 * <pre>{@code java -Xmx900m -cp "target/test-classes:target/classes:$(cat target/cp.txt)" org.hearth.extract.ReadingSpeeds DIR 20}</pre>
 */
final class ReadingSpeeds {

    private static final double MEGA = 1e6;
    private static final int WARM_UPS = 2;

    private ReadingSpeeds() {}

    /** Takes a directory to write into, megabytes a file, and, if only some are wanted, names of formats. */
    public static void main(String[] args) throws IOException {
        Path directory = Files.createDirectories(Path.of(args[0]));
        long bytes = Long.parseLong(args[1]) * (long) MEGA;
        Set<String> wanted = Set.of(args).stream()
                .filter(name -> Formats.named(name).isPresent())
                .collect(java.util.stream.Collectors.toSet());
        System.out.println("| format | file | MB | rows | MB/s | thousand rows/s |\n|---|---|---|---|---|---|");
        for (String format : Examples.formats()) {
            if (wanted.isEmpty() || wanted.contains(format)) {
                for (Path file : written(directory, format, bytes)) {
                    System.out.println(measured(format, file));
                    Files.delete(file);
                }
            }
        }
    }

    /** A line of the table: seconds are those of the reading thread's processor, so that other work does not count. */
    private static String measured(String format, Path file) throws IOException {
        long rows = 0;
        double seconds = 0;
        for (int i = 0; i <= WARM_UPS; i++) {
            long[] statements = {0};
            Reading reading = new Reading(
                    new Reading.Terms(Optional.of(Said.DELIVERED), Optional.empty()),
                    statement -> statements[0]++,
                    more -> {});
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            DeliveryReader.readAlone(file, Formats.named(format), reading);
            seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
            if (statements[0] == 0 || !reading.rejections().isEmpty()) {
                throw new IllegalStateException(format + " was not read as it should be");
            }
            rows = reading.rows().values().stream()
                    .mapToLong(Long::longValue)
                    .max()
                    .orElse(0);
        }
        double size = Files.size(file) / MEGA;
        String name = String.valueOf(file.getFileName());
        return String.format(
                Locale.UK,
                "| `%s` | %s | %.0f | %,d | %.0f | %,.0f |",
                format,
                name.substring(name.lastIndexOf('.') + 1),
                size,
                rows,
                size / seconds,
                rows / seconds / 1000);
    }

    private static List<Path> written(Path directory, String format, long bytes) throws IOException {
        Path file = directory.resolve(Examples.fileName(format));
        return switch (format) {
            case "cin-census" -> {
                BigExtracts.cin(file, bytes, 0);
                yield List.of(file);
            }
            case "ssda903" ->
                List.of(
                        repeated(file, LookedAfterReaderTest.EPISODES, LookedAfterReaderTest.EPISODE, "", bytes),
                        repeated(
                                directory.resolve("SSDA903_2024.xml"),
                                "<EXPSSDA903>",
                                LookedAfterReaderTest.XML_CHILD,
                                "</EXPSSDA903>",
                                bytes));
            case "school-census" ->
                List.of(repeated(
                        file, SchoolCensusReaderTest.ROLL, SchoolCensusReaderTest.BEN.replace("p2", "C1"), "", bytes));
            case "annex-a" -> List.of(workbook(file, bytes));
            case "csc-api" -> List.of(repeated(file, "", CareApiReaderTest.CHILD.replace('\n', ' ') + "\n", "", bytes));
            case "fhir-health-visiting" ->
                List.of(repeated(file, "", HealthBundleReaderTest.BUNDLE.replace('\n', ' ') + "\n", "", bytes));
            default -> {
                List<String> lines = Examples.text(format).lines().toList();
                yield List.of(repeated(
                        file,
                        lines.get(0) + "\n",
                        String.join("\n", lines.subList(1, lines.size())) + "\n",
                        "",
                        bytes));
            }
        };
    }

    /** The same again and again between a start and an end, each time with another id in place of the first {@code C1}. */
    private static Path repeated(Path file, String start, String again, String end, long bytes) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(start);
            for (long written = 0, i = 0; written < bytes; i++) {
                String one = again.replaceFirst("C1", "C" + i)
                        .replace("\"p1\"", "\"p" + i + "\"")
                        .replace("Patient/p1", "Patient/p" + i);
                out.write(one);
                written += one.length();
            }
            out.write(end);
        }
        return file;
    }

    /** A workbook shrinks to about a tenth: the sheets in it are as large as other formats' files. */
    private static Path workbook(Path file, long bytes) throws IOException {
        List<List<String>> rows = new ArrayList<>(List.of(AnnexAReaderTest.CONTACTS));
        for (long i = 0; i < bytes / 600; i++) {
            rows.add(List.of("C" + i, "b) Female", "a) WBRI", "2015-06-01", "9", "2024-03-01", "q) 6: Police"));
        }
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>(Map.of("List 1", rows));
        return Files.write(file, AnnexAReaderTest.workbook(sheets));
    }
}
