package org.hearth.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hearth.workspace.Stage;
import org.hearth.workspace.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class StatusCommandTest {

    @TempDir
    Path temp;

    String status() {
        StringWriter out = new StringWriter();
        CommandLine line = new CommandLine(new Main());
        line.setOut(new PrintWriter(out));
        assertThat(line.execute("status", "-w", temp.resolve("work").toString(), "-a", temp.toString()))
                .isZero();
        return out.toString();
    }

    @Test
    void saysWhatIsStaleAndWhy() throws Exception {
        Path rules = Files.writeString(temp.resolve("linkage.yaml"), "a");
        Workspace workspace = Workspace.open(temp.resolve("work"));
        Stage.of("encode", workspace, "encoded/police/2026-10-01").make(draft -> draft.count("records", 12_000));
        Stage.of("link", workspace, "linked")
                .input("linkage.yaml", rules)
                .input("encoded/police/2026-10-01", workspace.path("encoded/police/2026-10-01"))
                .make(draft -> draft.count("persons", 3));
        assertThat(status()).contains("12,000 records", "from    encoded/police/2026-10-01, linkage.yaml", "fresh");

        Files.writeString(rules, "b");
        assertThat(status()).contains("stale   changed since: linkage.yaml");
    }

    @Test
    void makesNoWorkspaceWhereThereIsNone() {
        String none = temp.resolve("none").toString();
        assertThat(CommandLineRun.run(new Main(), "status", "--sources", "-w", none))
                .isEqualTo(8);
        assertThat(temp.resolve("none")).doesNotExist();
    }

    @Test
    void saysHowToStartInAnEmptyWorkspace() throws Exception {
        Files.createDirectory(temp.resolve("work"));
        assertThat(status()).contains("hearth demo");
    }
}
