package org.hearth.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hearth.command.Progress;
import org.hearth.simulation.compare.Comparison;
import org.hearth.simulation.compare.ComparisonFiles;
import org.hearth.simulation.compare.Tally;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the agencies recorded of 100,000 households, beside published figures: each within a tenth, or within what chance explains.
 * The households are of five seeds, so that nothing can be set to please one, and so many that chance explains little.
 */
class CalibrationTest {

    private static final int HOUSEHOLDS = 20_000;
    private static final long[] SEEDS = {1, 2, 3, 4, 5};

    @TempDir
    static Path directory;

    static Comparison comparison;

    @BeforeAll
    static void live() {
        Tally tally = new Tally();
        for (long seed : SEEDS) {
            Settings settings = new Settings(HOUSEHOLDS, seed, 2);
            tally.add(new Simulation(Extracts.authority(), settings, Progress.of("calibration", "blocks", 0))
                    .write(Optional.empty(), Optional.empty(), Simulation.Counted.YES)
                    .tally());
        }
        comparison = Comparison.of(tally);
    }

    @Test
    void agreesWithEachPublishedFigure() {
        assertThat(comparison.lines()).hasSizeGreaterThanOrEqualTo(90);
        assertThat(comparison.apart())
                .extracting(line -> line.measure() + " " + line.found() + " for " + line.found() / line.ratio())
                .isEmpty();
    }

    @Test
    void isNotAgreeingOnlyBecauseChanceIsLarge() {
        List<Comparison.Line> near = comparison.lines().stream()
                .filter(line -> Math.abs(line.ratio() - 1) <= 0.1)
                .toList();
        assertThat(near.size()).isGreaterThanOrEqualTo(comparison.lines().size() * 19 / 20);
    }

    @Test
    void writesEachFigureAsATableAndAPlot() throws Exception {
        ComparisonFiles.write(comparison, directory);
        assertThat(Files.readAllLines(directory.resolve("comparison.csv")))
                .hasSize(comparison.lines().size() + 1)
                .first()
                .asString()
                .startsWith("measure,label,group,published,found,low_95,high_95");
        String page = Files.readString(directory.resolve("comparison.html"));
        assertThat(page.split("<circle", -1)).hasSize(comparison.lines().size() + 1);
        assertThat(page).contains("<title>", "lang=\"en\"", "Children in need 2024 (DfE)");
    }
}
