package org.hearth.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearth.population.AgencyTables;
import org.hearth.table.TableWriter;
import org.hearth.workspace.Stage;
import org.hearth.workspace.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AgreementsCommandTest {

    private static final String NORTHBROOK = Path.of("../../northbrook").toString();

    @TempDir
    Path temp;

    private String agreements(String... more) {
        StringWriter out = new StringWriter();
        CommandLine line = new CommandLine(new Main());
        line.setOut(new PrintWriter(out));
        List<String> arguments =
                new ArrayList<>(List.of("agreements", "-w", temp.resolve("work").toString(), "-a", NORTHBROOK));
        arguments.addAll(List.of(more));
        assertThat(line.execute(arguments.toArray(String[]::new))).isZero();
        return out.toString();
    }

    private String made(String file) throws IOException {
        return Files.readString(temp.resolve("work/register").resolve(file));
    }

    @Test
    void saysWhoSharesWhatWhyAndUntilWhen() throws IOException {
        assertThat(agreements("--today", "2026-10-01"))
                .containsPattern("police +early help planning +\\d+ items  in force until 2027-03-31");
        assertThat(made("register.csv"))
                .startsWith("\ufeffagency,controllers,purpose,item,retention_years,")
                .contains("formats\r\n")
                .contains(
                        "police,\"Chief Constable of Northbrook Police; Northbrook Council\",early help planning,police.missing,6,");
        assertThat(made("register.html"))
                .contains(
                        "<html lang=\"en\">",
                        "<h2>police</h2>",
                        "<th scope=\"row\">police.missing</th><td>6 years</td>")
                .contains("As of 1 October 2026.", "Nothing was deleted yet.")
                .doesNotContain("<script", "http");
    }

    @Test
    void tellsAgreementsThatAreDueForReviewFromThoseThatHaveRunOut() {
        assertThat(agreements("--today", "2027-03-01")).contains("review due by 2027-03-31");
        assertThat(agreements("--today", "2027-04-01")).contains("expired on 2027-03-31");
        assertThat(agreements()).contains("until 2027-03-31").doesNotContain("in force");
    }

    @Test
    void showsWhatWasDeleted() throws IOException {
        Workspace workspace = Workspace.open(temp.resolve("work"));
        Stage.of("retention", workspace, "deletions/police/2026-09-01").make(draft -> {
            try (TableWriter table = TableWriter.open(AgencyTables.DELETIONS, draft.directory())) {
                table.write(
                        "police",
                        "2026-09-01",
                        LocalDate.of(2026, 10, 1),
                        "retention",
                        "police.missing",
                        1234L,
                        "agreements/police.yaml, 6 years",
                        "v");
            }
        });
        agreements("--today", "2026-10-01");
        assertThat(made("deletions.csv"))
                .contains(
                        "police,2026-09-01,2026-10-01,retention,police.missing,1234,\"agreements/police.yaml, 6 years\"");
        assertThat(made("register.html")).contains("1,234", "kept as long as agreed");
    }
}
