package org.hearth.simulation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearth.authority.Authority;
import org.hearth.command.Progress;

/** One run of the simulation, written to a directory and read back as text. */
final class Extracts {

    private static final int THREADS = 2;

    private final Path extracts;
    private final Path truth;

    private Extracts(Path extracts, Path truth) {
        this.extracts = extracts;
        this.truth = truth;
    }

    static Extracts of(Path directory, int households, long seed) {
        return of(directory, new Settings(households, seed, THREADS));
    }

    static Extracts of(Path directory, Settings settings) {
        try {
            Path extracts = Files.createDirectories(directory.resolve("extracts"));
            Path truth = Files.createDirectories(directory.resolve("truth"));
            Simulation simulation = new Simulation(authority(), settings, Progress.of("test", "blocks", 0));
            simulation.write(Optional.of(extracts), Optional.of(truth), Simulation.Counted.NO);
            return new Extracts(extracts, truth);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Authority authority() {
        return Authority.read(above("northbrook").orElseThrow());
    }

    /** The nearest directory of that name beside or above the module. */
    static Optional<Path> above(String name) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve(name))) {
                return Optional.of(at.resolve(name));
            }
        }
        return Optional.empty();
    }

    List<NamedCsvRecord> rows(String agency, String file) {
        return read(extracts.resolve(agency).resolve("2026-10-01").resolve(file));
    }

    List<NamedCsvRecord> truth(String file) {
        return read(truth.resolve(file));
    }

    Path file(String agency, String file) {
        return extracts.resolve(agency).resolve("2026-10-01").resolve(file);
    }

    /** Every row of the schools' tables of one kind. */
    List<NamedCsvRecord> schools(String table) {
        return files(extracts.resolve("schools")).stream()
                .filter(path -> path.toString().endsWith("_" + table + ".csv"))
                .flatMap(path -> read(path).stream())
                .toList();
    }

    /** The person of each local id, as {@code agency/local id}. */
    Map<String, String> persons() {
        Map<String, String> persons = new HashMap<>();
        for (NamedCsvRecord row : truth("persons.csv")) {
            persons.put(row.getField("agency") + "/" + row.getField("local_id"), row.getField("person"));
        }
        return persons;
    }

    /** Every file of extracts and truth, by name, as bytes. */
    Map<String, byte[]> bytes() {
        Map<String, byte[]> bytes = new HashMap<>();
        for (Path root : List.of(extracts, truth)) {
            for (Path file : files(root)) {
                try {
                    bytes.put(root.getParent().relativize(file).toString(), Files.readAllBytes(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return bytes;
    }

    /** Every line of a file of the extracts that belongs to no document's head, in order. */
    static List<String> lines(byte[] file) {
        return new String(file, java.nio.charset.StandardCharsets.UTF_8).lines().toList();
    }

    private static List<Path> files(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .sorted(Comparator.naturalOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<NamedCsvRecord> read(Path file) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
