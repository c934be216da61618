package org.hearth.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearth.review.Review;
import org.hearth.review.Review.Outcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hearth review}: what a linkage is unsure of, decided by people. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        description = "Gives pairs that a linkage is unsure of to people, and takes what they decide.",
        subcommands = {ReviewCommand.Cards.class, ReviewCommand.Decide.class})
public final class ReviewCommand {

    /** Makes cards. */
    @Command(
            name = "cards",
            mixinStandardHelpOptions = true,
            description = {
                "Writes cards to be decided: how each field compares, no value and no id.",
                "Cards are blind unless --open: what the linkage thinks of a pair would sway who looks at it."
            },
            footer = {"", "Example: hearth review cards --linked linked --decisions decisions.csv --out anna.csv"})
    static final class Cards implements Callable<Integer> {

        @Option(names = "--linked", required = true, paramLabel = "DIR", description = "what `hearth link` made")
        private Path linked = Path.of("linked");

        @Option(names = "--out", required = true, paramLabel = "FILE", description = "cards, one file a reviewer")
        private Path out = Path.of("cards.csv");

        @Option(names = "--decisions", paramLabel = "FILE", description = "leave out what was decided")
        private @Nullable Path decisions;

        @Option(names = "--most", paramLabel = "N", defaultValue = "200", description = "cards (default: 200)")
        private int most = 200;

        @Option(names = "--open", description = "also weights, in bits, and the probability")
        private boolean open;

        @Override
        public Integer call() throws IOException {
            int cards = Review.cards(linked, Optional.ofNullable(decisions), most, !open, out);
            System.out.printf(Locale.UK, "%-10s %s: %,d cards%n", "review", out, cards);
            return 0;
        }
    }

    /** Takes decisions. */
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
    static final class Decide implements Callable<Integer> {

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
}
