package org.hearth.northbrook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hearth.population.JobTables;
import org.hearth.table.TableReader;
import org.hearth.workspace.Digest;
import org.junit.jupiter.api.Test;

/** Deliveries that come in parts and in any order end with the facts of all of them at once. */
class AnyOrderIT {

    private static final String MONTH = "2026-10-";
    private static final String DAY = MONTH + "01";
    private static final int PARTS = 3;
    private static final long ORDER = Long.getLong("order", 7);
    private static final List<String> MADE = List.of("linked", "facts", "counts", "matrix/early-help");

    /**
     * Ids of persons are kept from run to run, so they depend on what came first: each person is called by a record of theirs here, as
     * {@code linked/persons} has them.
     */
    private static final String FACTS = """
            SELECT concat_ws(' ', name, agency, kind, code, amount, happened_on, known_on, superseded_on, purpose) AS fact
            FROM facts JOIN (SELECT person, min(record) AS name FROM persons GROUP BY person) USING (person)
            ORDER BY fact""";

    @Test
    void deliveriesEncodedLinkedAndObservedOneAfterTheOtherInAnyOrderLeaveTheFactsOfAllAtOnce() throws IOException {
        World world = World.ready();
        Path parts = world.workspace.resolveSibling("daily-parts");
        Folders.copy(world.workspace.resolve("extracts"), parts);
        split(parts.resolve("police"), "nominal_id");
        Files.move(parts.resolve("police/2026-10-01_3"), parts.resolve("police/2026-10-04"));
        split(parts.resolve("early-help"), "person_id");
        Files.move(parts.resolve("early-help/2026-10-01_2"), parts.resolve("early-help/2026-10-02"));
        Files.move(parts.resolve("early-help/2026-10-01_3"), parts.resolve("early-help/2026-10-03"));
        List<Path> deliveries = new ArrayList<>(folders(parts));
        List<String> atOnce = observed(world, parts, "at-once", List.of(deliveries));
        assertThat(atOnce).hasSizeGreaterThan(1000);
        List<Path> lastToCome = List.of(parts.resolve("early-help/2026-10-03"), parts.resolve("early-help/2026-10-02"));
        deliveries.removeAll(lastToCome);
        Collections.shuffle(deliveries, new Random(ORDER));
        int half = deliveries.size() / 2;
        List<List<Path>> batches = List.of(
                deliveries.subList(0, half),
                deliveries.subList(half, deliveries.size()),
                List.of(lastToCome.get(0)),
                List.of(lastToCome.get(1)));
        List<String> oneByOne = observed(world, parts, "one-by-one", batches);
        assertThat(oneByOne.stream().filter(fact -> Collections.binarySearch(atOnce, fact) < 0))
                .as("facts that all at once do not make")
                .isEmpty();
        assertThat(oneByOne).hasSameSizeAs(atOnce);
    }

    /** Takes each batch as far as facts when it comes, and gives the facts in the end. */
    private static List<String> observed(World world, Path parts, String name, List<List<Path>> batches) {
        World other = new World(world.authority, world.workspace.resolveSibling(name), "");
        for (List<Path> batch : batches) {
            batch.forEach(delivery ->
                    Folders.copy(delivery, other.workspace.resolve("extracts").resolve(parts.relativize(delivery))));
            other.observe();
        }
        try (TableReader tables = TableReader.open(Map.of(
                "facts", JobTables.FACTS.in(other.workspace.resolve("facts")),
                "persons", JobTables.PERSONS.in(other.workspace.resolve("linked"))))) {
            return tables.list(FACTS, row -> row.text("fact"));
        }
    }

    @Test
    void anyOrderAndSplitOfDeliveriesLeavesTheSameBytes() throws IOException {
        World world = World.ready();
        World other = new World(world.authority, world.workspace.resolveSibling("in-parts"), "");
        Path parts = other.workspace.resolveSibling("parts");
        Folders.copy(world.workspace.resolve("extracts"), parts);
        split(parts.resolve("police"), "nominal_id");
        List<Path> deliveries = new ArrayList<>(folders(parts));
        Collections.shuffle(deliveries, new Random(7));
        int first = deliveries.size() / 2;
        for (List<Path> batch : List.of(deliveries.subList(0, first), deliveries.subList(first, deliveries.size()))) {
            for (Path delivery : batch) {
                Folders.copy(delivery, other.workspace.resolve("extracts").resolve(parts.relativize(delivery)));
            }
            Hearth.run(other.verb("encode")).mustSucceed();
        }
        other.observe();
        assertThat(tables(other)).isEqualTo(tables(world)).hasSizeGreaterThan(8);
    }

    /** Deals the rows of a delivery's files out to several of the same day, those of one person together. */
    private static void split(Path agency, String person) throws IOException {
        Path whole = agency.resolve(DAY);
        for (Path file : folders(agency).stream().flatMap(AnyOrderIT::files).toList()) {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            int column = Arrays.asList(lines.get(0).split(",", -1)).indexOf(person);
            for (int part = 1; part <= PARTS; part++) {
                List<String> own = new ArrayList<>(List.of(lines.get(0)));
                for (String line : lines.subList(1, lines.size())) {
                    String id = line.split(",", -1)[column];
                    if (Math.floorMod(id.hashCode(), PARTS) == part - 1) {
                        own.add(line);
                    }
                }
                Path folder = Files.createDirectories(agency.resolve(part == 1 ? DAY + "_1" : DAY + "_" + part));
                Files.write(folder.resolve(file.getFileName()), own);
            }
        }
        Folders.delete(whole);
    }

    private static Stream<Path> files(Path folder) {
        return list(folder).filter(Files::isRegularFile).sorted();
    }

    private static List<Path> folders(Path place) {
        return list(place)
                .filter(Files::isDirectory)
                .flatMap(folder -> folder.getFileName().toString().startsWith(MONTH)
                        ? Stream.of(folder)
                        : folders(folder).stream())
                .sorted()
                .toList();
    }

    private static Stream<Path> list(Path place) {
        try (Stream<Path> found = Files.list(place)) {
            return found.toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SHA-256 of every table; manifests and reports name the deliveries themselves, and {@code told} digests of what each said. */
    private static SortedMap<String, String> tables(World world) {
        SortedMap<String, String> digests = new TreeMap<>();
        for (String artefact : MADE) {
            files(world.workspace.resolve(artefact))
                    .filter(file -> file.toString().endsWith(".parquet") && !file.endsWith("told.parquet"))
                    .forEach(file -> digests.put(artefact + "/" + file.getFileName(), Digest.of(file)));
        }
        return digests;
    }
}
