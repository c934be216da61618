package org.hearth.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearth.review.Review;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hearth review cards}: what a linkage is unsure of, as cards. */
@Command(
        name = "cards",
        mixinStandardHelpOptions = true,
        description = {
            "Writes cards to be decided: how each field compares, no value and no id.",
            "Cards are blind unless --open: what the linkage thinks of a pair would sway who looks at it."
        },
        footer = {"", "Example: hearth review cards --linked linked --decisions decisions.csv --out anna.csv"})
final class ReviewCardsCommand implements Callable<Integer> {

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
