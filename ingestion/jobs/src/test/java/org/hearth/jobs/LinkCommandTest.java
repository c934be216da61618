package org.hearth.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.command.CommandLineRun;
import org.hearth.linkage.Town;
import org.hearth.population.Tables;
import org.hearth.table.TableReader;
import org.hearth.workspace.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb as it is run, on a made-up town, with real Spark. */
class LinkCommandTest {

    private static final String AUTHORITY = "../../northbrook";

    @TempDir
    Path root;

    @Test
    void findsThePersonsBehindTheRecords() {
        Workspace workspace = Workspace.open(root);
        List<Town.Line> lines = new Town(1, 150).lines();
        Town.encode(lines, workspace);

        int exit =
                CommandLineRun.run(new Main(), "link", "-w", root.toString(), "-a", AUTHORITY, "--master", "local[2]");

        assertThat(exit).isZero();
        Path linked = workspace.require("linked", "link");
        Map<String, Integer> truth = new HashMap<>();
        lines.forEach(line -> truth.put(line.pseudonym(), line.person()));
        List<String[]> found = new ArrayList<>();
        try (TableReader reader = TableReader.open(Map.of("persons", Tables.PERSONS.in(linked)))) {
            reader.forEach(
                    "SELECT * FROM persons", row -> found.add(new String[] {row.text("record"), row.text("person")}));
        }
        assertThat(found).hasSameSizeAs(lines);
        int both = 0;
        int foundPairs = 0;
        int truePairs = 0;
        for (int i = 0; i < found.size(); i++) {
            for (int j = 0; j < i; j++) {
                boolean linkedPair = found.get(i)[1].equals(found.get(j)[1]);
                boolean truePair = truth.get(found.get(i)[0]).equals(truth.get(found.get(j)[0]));
                both += linkedPair && truePair ? 1 : 0;
                foundPairs += linkedPair ? 1 : 0;
                truePairs += truePair ? 1 : 0;
            }
        }
        assertThat(2.0 * both / (foundPairs + truePairs)).isGreaterThan(0.95);
    }
}
