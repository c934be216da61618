package org.hearth.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.hearth.population.JobTables;
import org.hearth.population.Reference;
import org.hearth.table.TableWriter;
import org.hearth.worklist.LeftOff.Decision;
import org.hearth.workspace.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftOffTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    @TempDir
    Path root;

    private void changes(String... changes) throws IOException {
        try (TableWriter writer =
                TableWriter.open(JobTables.CHANGES, Files.createDirectories(root.resolve("work/linked")))) {
            for (String change : changes) {
                String[] words = change.split(" ", -1);
                writer.write(DAY.plusDays(Integer.parseInt(words[0])), "household", words[1], words[2], words[3], 1L);
            }
        }
    }

    private boolean isLeftOff(String household) {
        return LeftOff.of(Workspace.open(root.resolve("work")), "early-help")
                .binding(DAY, LocalDate.MAX)
                .containsKey(Reference.of(household));
    }

    @Test
    void whatWasDecidedAboutAHouseholdHoldsForTheOneItWasMergedInto() throws IOException {
        LeftOff.of(Workspace.open(root.resolve("work")), "early-help")
                .add(new Decision(Reference.of("a"), DAY, DAY.plusYears(1), "A. Worker", "in touch already"));
        assertThat(isLeftOff("a")).isTrue();

        changes("0 merged a b", "1 split x y", "2 merged b c");
        assertThat(isLeftOff("a")).isFalse();
        assertThat(isLeftOff("b")).isFalse();
        assertThat(isLeftOff("c")).isTrue();

        changes("0 merged a b", "3 split b a");
        assertThat(isLeftOff("a")).as("it is there again").isTrue();
    }
}
