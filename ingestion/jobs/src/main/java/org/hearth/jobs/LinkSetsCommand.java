package org.hearth.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearth.dataset.DataSetLinkage;
import org.hearth.dataset.Linking;
import org.hearth.kind.LinkageFile;
import org.hearth.spark.SparkOnDemand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hearth link --linkage}: any data set, from the kinds of its columns. */
@Command(
        name = "link-sets",
        mixinStandardHelpOptions = true,
        description = "Links encoded data sets by the kinds that a linkage file gives their columns.",
        footer = {"", "Example: hearth link --linkage L.yaml --in A.csv --in B.parquet --out linked"})
public final class LinkSetsCommand implements Callable<Integer> {

    @Option(names = "--linkage", required = true, paramLabel = "FILE", description = "the kinds of the columns")
    private Path linkage = Path.of("linkage.yaml");

    @Option(names = "--in", required = true, paramLabel = "DIR", description = "an encoded data set; may be repeated")
    private List<Path> in = List.of();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "where persons, households (of sets with addresses), links and report go")
    private Path out = Path.of("linked");

    @Option(names = "--estimate", description = "say what would be compared, pass by pass, and stop there")
    private boolean estimate;

    @Option(
            names = "--decisions",
            paramLabel = "FILE",
            description = "what reviewers decided (see `hearth review`): held to, whatever the linkage would say")
    private @Nullable Path decisions;

    @Option(
            names = "--master",
            paramLabel = "URL",
            defaultValue = "local[*]",
            description = "Spark master (default: ${DEFAULT-VALUE}); what spark-submit sets wins over it")
    private String master = "local[*]";

    @Override
    public Integer call() throws IOException {
        LinkageFile rules = LinkageFile.read(linkage);
        if (estimate) {
            Linking.estimate(in, rules).lines().forEach(System.out::println);
            return 0;
        }
        Files.createDirectories(out);
        try (SparkOnDemand spark = new SparkOnDemand("link", master)) {
            spark.begin(); // while files are read
            DataSetLinkage linked = Linking.link(spark::context, in, rules, Optional.ofNullable(decisions));
            linked.write(out).forEach(note -> System.err.println("  link       " + note));
            linked.taskTimes().ifPresent(times -> System.err.println("  link       " + times));
            System.out.printf(
                    Locale.UK, "%-10s %s: %,d records, %,d persons%n", "link", out, linked.records(), linked.persons());
        }
        return 0;
    }
}
