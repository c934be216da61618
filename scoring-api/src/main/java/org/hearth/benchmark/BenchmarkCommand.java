package org.hearth.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearth.command.Place;
import org.hearth.command.Summary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearth benchmark}. */
@Command(
        name = "benchmark",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Reads the Department for Education's statistics as downloaded (CSV), to compare the authority with England,",
            "its region and its neighbours. Which indicators and neighbours: benchmark.yaml of the authority."
        },
        footer = {"", "Example: hearth benchmark --in b1_children_in_need.csv c1_referrals.csv --workspace work"})
public final class BenchmarkCommand implements Callable<Integer> {

    @Mixin
    private Place place = new Place();

    @Option(
            names = "--in",
            paramLabel = "FILE",
            arity = "1..*",
            required = true,
            description = "tables of Explore education statistics, CSV as downloaded")
    private List<Path> files = List.of();

    @Override
    public Integer call() {
        Summary.print(System.out, Benchmark.read(place.workspace(), files));
        return 0;
    }
}
