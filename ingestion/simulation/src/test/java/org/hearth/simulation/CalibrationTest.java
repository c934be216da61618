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
 * What the agencies recorded of 30,000 households, beside published figures: each within a tenth, or within what chance explains. The
 * households are of three seeds, so that nothing can be set to please one.
 */
class CalibrationTest {

    private static final int HOUSEHOLDS = 10_000;
    private static final long[] SEEDS = {1, 2, 3};

    /** Of about a hundred figures, half of them noisier than a tenth, so many may lie outside ranges that hold 95% of runs. */
    private static final int BY_CHANCE = 6;

    /** Standard errors beyond which none of a hundred figures should lie. */
    private static final double FAR = 3.3;

    private static final double NORMAL_95 = 1.96;

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
    void agreesWithPublishedFiguresButForWhatChanceExplains() {
        assertThat(comparison.lines()).hasSizeGreaterThanOrEqualTo(90);
        assertThat(comparison.apart())
                .extracting(line -> line.measure() + " " + line.found() + " for " + line.found() / line.ratio())
                .hasSizeLessThanOrEqualTo(BY_CHANCE);
        assertThat(comparison.apart())
                .extracting(line -> line.measure() + " " + errorsOff(line))
                .allMatch(line -> Double.parseDouble(line.substring(line.indexOf(' '))) < FAR);
    }

    private static double errorsOff(Comparison.Line line) {
        double error = (line.high() - line.low()) / 2 / NORMAL_95;
        return Math.abs(line.found() - line.found() / line.ratio()) / error;
    }

    @Test
    void isNotAgreeingOnlyBecauseChanceIsLarge() {
        List<Comparison.Line> near = comparison.lines().stream()
                .filter(line -> Math.abs(line.ratio() - 1) <= 0.1)
                .toList();
        assertThat(near.size()).isGreaterThanOrEqualTo(comparison.lines().size() * 3 / 4);
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
