package org.hearth.northbrook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.population.JobTables;
import org.hearth.population.ModelTables;
import org.hearth.table.TableReader;

/**
 * One small authority of 500 households, with a planted household, taken the whole way once for all tests. Tests read it; one
 * that changes anything copies it first.
 */
final class World {

    static final int HOUSEHOLDS = 500;
    static final int CAPACITY = 5;

    private static World world;

    final Path authority;
    final Path workspace;
    final String log;

    World(Path authority, Path workspace, String log) {
        this.authority = authority;
        this.workspace = workspace;
        this.log = log;
    }

    static synchronized World ready() throws IOException {
        if (world == null) {
            Folders.delete(Path.of("target/worlds"));
            Path home = Files.createTempDirectory(Files.createDirectories(Path.of("target/worlds")), "world")
                    .toAbsolutePath();
            Path authority = home.resolve("authority");
            Hearth.run("init", authority.toString()).mustSucceed();
            shrinkCapacity(authority.resolve("authority.yaml"));
            world = make(authority, home.resolve("work"));
        }
        return world;
    }

    /** Takes an authority the whole way in a workspace of its own, with the planted household. */
    static World make(Path authority, Path workspace) throws IOException {
        String[] place = {"--workspace", workspace.toString(), "--authority", authority.toString()};
        Hearth.run(with(place, "synthesise", "--households", "" + HOUSEHOLDS, "--seed", "11"))
                .mustSucceed();
        PlantedHousehold.addTo(workspace.resolve("extracts"));
        String log = Hearth.run(demo(authority, workspace)).mustSucceed().out();
        return new World(authority, workspace, log);
    }

    static String[] demo(Path authority, Path workspace) {
        return with(
                new String[] {"--workspace", workspace.toString(), "--authority", authority.toString()},
                "demo",
                "--households",
                "" + HOUSEHOLDS,
                "--seed",
                "11",
                "--no-serve");
    }

    String[] verb(String verb, String... more) {
        return with(
                new String[] {"--workspace", workspace.toString(), "--authority", authority.toString()},
                with(more, verb));
    }

    /** Takes what is new in the extracts as far as facts about persons and households. */
    void observe() {
        List.of("encode", "link", "observe")
                .forEach(verb -> Hearth.run(verb(verb)).mustSucceed());
    }

    /** A world with the same extracts and truth, of which nothing was read yet. */
    World withTheSameExtracts(String name) {
        Path other = workspace.resolveSibling(name);
        for (String artefact : List.of("extracts", "truth")) {
            Folders.copy(workspace.resolve(artefact), other.resolve(artefact));
        }
        return new World(authority, other, "");
    }

    /** A reader of every table of the way, by its name; records' tables carry the prefix of their agency's rows. */
    TableReader tables() {
        Map<String, Path> views = new HashMap<>();
        views.put("persons", JobTables.PERSONS.in(workspace.resolve("linked")));
        views.put("links", JobTables.LINKS.in(workspace.resolve("linked")));
        views.put("residences", JobTables.RESIDENCES.in(workspace.resolve("linked")));
        views.put("households", JobTables.HOUSEHOLDS.in(workspace.resolve("linked")));
        views.put("truth", workspace.resolve("truth-records/truth_records.parquet"));
        views.put("facts", JobTables.FACTS.in(workspace.resolve("facts")));
        views.put("matrix", JobTables.MATRIX_FRAME.in(workspace.resolve("matrix/early-help")));
        views.put("members", JobTables.MEMBERS.in(workspace.resolve("matrix/early-help")));
        views.put("scores", ModelTables.SCORES.in(workspace.resolve("scores/early-help")));
        views.put("contributions", ModelTables.CONTRIBUTIONS.in(workspace.resolve("scores/early-help")));
        views.put("worklist", ModelTables.WORK_LIST.in(workspace.resolve("scores/early-help")));
        return TableReader.open(views);
    }

    private static void shrinkCapacity(Path file) throws IOException {
        Files.writeString(file, Files.readString(file).replaceAll("capacity: \\d+", "capacity: " + CAPACITY));
    }

    private static String[] with(String[] last, String... first) {
        return java.util.stream.Stream.concat(List.of(first).stream(), List.of(last).stream())
                .toArray(String[]::new);
    }
}
