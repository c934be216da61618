package org.hearth.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the files of one delivery, format by format. */
public final class DeliveryReader {

    private DeliveryReader() {}

    /**
     * Reads a directory, or one file.
     *
     * @param expected formats that must be there, each at least once, and no other; empty for whatever is there
     * @throws org.hearth.workspace.Fault with every fault of every file
     */
    public static void read(Path place, Set<Format> expected, Reading reading) {
        Map<Format, List<Path>> byFormat = new EnumMap<>(Format.class);
        for (Path file : files(place)) {
            reading.attempt(() -> {
                Format format = Format.of(file)
                        .filter(found -> expected.isEmpty() || expected.contains(found))
                        .orElseThrow(() -> FileFault.of(file, "a file named " + examples(expected), "another"));
                byFormat.computeIfAbsent(format, f -> new ArrayList<>()).add(file);
            });
        }
        for (Format format : expected) {
            if (!byFormat.containsKey(format)) {
                reading.attempt(() -> {
                    throw FileFault.of(place, "a file named " + format.example(), "none");
                });
            }
        }
        byFormat.forEach((format, files) -> format.read(files, reading));
        reading.finish();
    }

    /**
     * Reads one file as a format, whatever its name.
     *
     * @throws org.hearth.workspace.Fault with every fault of the file
     */
    public static void readAs(Path file, Format format, Reading reading) {
        format.read(files(file), reading);
        reading.finish();
    }

    private static String examples(Set<Format> expected) {
        Set<Format> formats = expected.isEmpty() ? Set.of(Format.values()) : expected;
        return formats.stream().sorted().map(Format::example).collect(Collectors.joining(" or "));
    }

    private static List<Path> files(Path place) {
        if (Files.isRegularFile(place)) {
            return List.of(place);
        }
        if (!Files.isDirectory(place)) {
            throw FileFault.of(place, "a file or a directory of files", "none");
        }
        try (Stream<Path> files = Files.list(place)) {
            List<Path> found = files.filter(Files::isRegularFile)
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw FileFault.of(place, "at least one file", "none");
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
