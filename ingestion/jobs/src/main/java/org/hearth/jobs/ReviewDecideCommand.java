package org.hearth.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.hearth.review.Review;
import org.hearth.review.Review.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hearth review decide}: what people decided about cards. */
@Command(
        name = "decide",
        mixinStandardHelpOptions = true,
        description = {
            "Takes filled-in cards, a file a reviewer, named after them: decision is same, different, unsure or empty.",
            "What all agree on is added to the decisions; what was decided before stays as it was."
        },
        footer = {
            "",
            "Example: hearth review decide --linked linked --cards anna.csv --cards ben.csv --decisions decisions.csv",
            "Then:    hearth link --linkage L.yaml --in A.csv --decisions decisions.csv --out linked"
        })
final class ReviewDecideCommand implements Callable<Integer> {

    @Option(names = "--linked", required = true, paramLabel = "DIR", description = "what the cards were made from")
    private Path linked = Path.of("linked");

    @Option(names = "--cards", required = true, paramLabel = "FILE", description = "filled in; may be repeated")
    private List<Path> cards = List.of();

    @Option(names = "--decisions", required = true, paramLabel = "FILE", description = "all that was ever decided")
    private Path decisions = Path.of("decisions.csv");

    @Override
    public Integer call() throws IOException {
        Outcome outcome = Review.decide(linked, cards, decisions);
        System.out.printf(
                Locale.UK,
                "%-10s %s: %,d new decisions, %,d cards on which reviewers differ; agreement %.2f, kappa %.2f of %,d%n",
                "review",
                decisions,
                outcome.added(),
                outcome.disagreed(),
                outcome.observed(),
                outcome.kappa(),
                outcome.both());
        return 0;
    }
}
