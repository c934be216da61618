package org.hearth.review;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The round trip of a review: cards out, decisions in. */
public final class Review {

    private Review() {}

    /**
     * What came of a round.
     *
     * @param added decisions that are new
     * @param disagreed cards on which reviewers differ
     * @param both cards that the first two reviewers answered
     * @param observed share of those with one answer, 0 to 1
     * @param kappa Cohen's
     */
    public record Outcome(int added, int disagreed, int both, double observed, double kappa) {}

    /**
     * Writes cards that were not decided yet.
     *
     * @return how many
     */
    public static int cards(Path linked, Optional<Path> decided, int most, boolean blind, Path out) throws IOException {
        Queue queue = Queue.read(linked);
        Set<List<Decision.Named>> known = new HashSet<>();
        decided.filter(Files::exists)
                .ifPresent(file -> DecisionFile.read(file)
                        .forEach(decision -> known.add(List.of(decision.left(), decision.right()))));
        List<Queue.Card> cards = queue.cards().stream()
                .filter(card -> !known.contains(List.of(card.left(), card.right())))
                .limit(most)
                .toList();
        StringBuilder csv = new StringBuilder(DecisionFile.line(queue.header(blind)));
        cards.forEach(card -> csv.append(DecisionFile.line(queue.cells(card, blind))));
        Files.writeString(out, csv);
        return cards.size();
    }

    /** Takes what reviewers decided, and writes how far they agree beside it. */
    public static Outcome decide(Path linked, List<Path> cards, Path decisions) throws IOException {
        Answers answers = Answers.of(Queue.read(linked), cards);
        int added = DecisionFile.add(decisions, answers.decisions());
        Outcome outcome = new Outcome(
                added,
                answers.disagreed(),
                answers.agreement().cards(),
                answers.agreement().observed(),
                answers.agreement().kappa());
        String name = String.valueOf(decisions.getFileName()).replaceFirst("\\.csv$", "");
        Files.writeString(
                decisions.resolveSibling(name + "-agreement.json"),
                JsonMapper.builder()
                                .enable(SerializationFeature.INDENT_OUTPUT)
                                .build()
                                .writeValueAsString(outcome)
                        + "\n");
        return outcome;
    }
}
