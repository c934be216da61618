package org.hearth.simulation;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.hearth.authority.Authority;
import org.hearth.command.Progress;
import org.hearth.simulation.compare.Comparison;
import org.hearth.simulation.compare.Tally;

/**
 * How far each figure is from its target over many seeds together, as a signed share and in standard errors: what is far in both is a
 * bias of the simulation, not chance. A program, not a test: each seed takes some seconds.
 *
 * <pre>{@code java -cp … org.hearth.simulation.ManySeeds ../../northbrook 20000 8}</pre>
 */
final class ManySeeds {

    private static final double NORMAL_95 = 1.96;

    private ManySeeds() {}

    /** Takes the authority's directory, how many households, and how many seeds, from 1. */
    public static void main(String[] args) {
        Authority authority = Authority.read(Path.of(args[0]));
        Tally tally = new Tally();
        for (long seed = 1; seed <= Long.parseLong(args[2]); seed++) {
            Settings settings = new Settings(Integer.parseInt(args[1]), seed, 2);
            tally.add(new Simulation(authority, settings, Progress.of("seed " + seed, "blocks", 0))
                    .write(Optional.empty(), Optional.empty(), Simulation.Counted.YES)
                    .tally());
        }
        for (Comparison.Line line : Comparison.of(tally).lines()) {
            double error = (line.high() - line.low()) / 2 / NORMAL_95;
            double off = line.found() - line.found() / line.ratio();
            System.out.printf(
                    Locale.UK,
                    "%-40s %9.3f of %9.3f  %+6.1f%%  %+6.1f standard errors%n",
                    line.measure(),
                    line.found(),
                    line.found() / line.ratio(),
                    100 * (line.ratio() - 1),
                    off / error);
        }
    }
}
