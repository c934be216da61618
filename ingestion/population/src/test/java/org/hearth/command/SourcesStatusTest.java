package org.hearth.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearth.delivery.DeliveryScope;
import org.hearth.population.JobTables;
import org.hearth.source.Source;
import org.hearth.table.TableWriter;
import org.hearth.workspace.Stage;
import org.hearth.workspace.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SourcesStatusTest {

    private static final Path NORTHBROOK = Path.of("../../northbrook");

    @TempDir
    Path temp;

    private Path authority;
    private Workspace workspace;

    @BeforeEach
    void deliver() throws Exception {
        authority = Files.createDirectories(temp.resolve("authority"));
        for (String file : List.of(
                "authority.yaml", "areas.csv", "facts.yaml", "agreements/police.yaml", "agreements/housing.yaml")) {
            Files.createDirectories(authority.resolve(file).getParent());
            Files.copy(NORTHBROOK.resolve(file), authority.resolve(file));
        }
        workspace = Workspace.open(temp.resolve("work"));
        delivery("2026-08-01", 100, 1, "2021-10-01", "2026-07-30");
        delivery("2026-09-01", 300, 3, "2026-08-01", "2026-08-31");
        Stage.of("link", workspace, "linked").make(draft -> {
            try (TableWriter persons = TableWriter.open(JobTables.PERSONS, draft.directory())) {
                persons.write("r1", "police", "p1", 1.0);
                persons.write("r2", "police", "p2", 1.0);
                persons.write("r3", "police", "p2", 1.0);
                persons.write("r4", "police", "p3", 1.0);
                persons.write("r5", "schools", "p1", 1.0);
            }
        });
    }

    private void delivery(String folder, long rows, long rejected, String from, String to) {
        LocalDate last = LocalDate.parse(to);
        Stage.of("encode", workspace, "encoded/police/" + folder)
                .make(draft -> new DeliveryScope(
                                false,
                                rows,
                                rejected,
                                new TreeMap<>(Map.of(
                                        "missing",
                                        new DeliveryScope.Feed(
                                                false,
                                                Optional.of(LocalDate.parse(from)),
                                                Optional.of(last),
                                                Optional.of(last)))))
                        .write(draft.directory()));
    }

    private String status(String... more) {
        StringWriter out = new StringWriter();
        CommandLine line = new CommandLine(new Main());
        line.setOut(new PrintWriter(out));
        List<String> arguments = new ArrayList<>(
                List.of("status", "--sources", "-w", workspace.root().toString(), "-a", authority.toString()));
        arguments.addAll(List.of(more));
        assertThat(line.execute(arguments.toArray(String[]::new))).isZero();
        return out.toString();
    }

    @Test
    void showsWhatWasSuppliedRefusedMatchedAndHowLateItIs() {
        assertThat(status("--today", "2026-10-05"))
                .containsPattern("police +2026-08-31 +2021-10-01 to 2026-08-31 +400 +1.00% +25.0% +3 days");
        assertThat(status()).containsPattern("police .* in time");
    }

    @Test
    void showsAnAgencyThatHasNotDeliveredAsNotSupplied() {
        assertThat(status()).containsPattern("housing +not supplied");
        Source housing = Source.in(workspace).get(0);
        assertThat(housing.agency()).isEqualTo("housing");
        assertThat(housing.coversTo()).isEmpty();
        assertThat(housing.matchRate()).isEmpty();
    }
}
