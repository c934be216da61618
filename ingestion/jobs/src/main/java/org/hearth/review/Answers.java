package org.hearth.review;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearth.workspace.Fault;

/**
 * What reviewers made of cards.
 *
 * @param decisions where all who answered agree
 * @param agreement between the first two reviewers
 * @param disagreed cards on which reviewers differ; they stay in the queue
 */
record Answers(List<Decision> decisions, Agreement agreement, int disagreed) {

    private static final List<String> WORDS = List.of("same", "different", "unsure");

    /**
     * How far two reviewers agree.
     *
     * @param cards that both answered
     * @param observed share with one answer, 0 to 1
     * @param kappa Cohen's, at most 1; 1 where both gave all cards one answer
     */
    record Agreement(int cards, double observed, double kappa) {}

    /** Puts together what reviewers wrote, each in a file named after them. */
    static Answers of(Queue queue, List<Path> files) {
        Map<String, Map<String, String>> byReviewer = new LinkedHashMap<>();
        for (Path file : files) {
            String name = String.valueOf(file.getFileName()).replaceFirst("\\.csv$", "");
            if (byReviewer.put(name, read(file)) != null) {
                throw new Fault(
                        Fault.Kind.FILE,
                        "Cannot take decisions: expected files of different reviewers, found two named " + name);
            }
        }
        List<Decision> decisions = new ArrayList<>();
        int disagreed = 0;
        for (Queue.Card card : queue.cards()) {
            List<String> reviewers = new ArrayList<>();
            Set<String> said = new TreeSet<>();
            byReviewer.forEach((name, answers) -> Optional.ofNullable(answers.get(card.name()))
                    .ifPresent(word -> {
                        reviewers.add(name);
                        said.add(word);
                    }));
            if (said.size() > 1) {
                disagreed++;
            } else if (said.size() == 1 && !said.contains("unsure")) {
                decisions.add(
                        new Decision(card.left(), card.right(), said.contains("same"), String.join("+", reviewers)));
            }
        }
        return new Answers(decisions, agreement(List.copyOf(byReviewer.values())), disagreed);
    }

    private static Map<String, String> read(Path file) {
        Map<String, String> answers = new LinkedHashMap<>();
        DecisionFile.rows(file, List.of("card", "decision"), row -> {
            String word = row.optionalText("decision").orElse("").strip().toLowerCase(Locale.ROOT);
            if (!word.isEmpty() && !WORDS.contains(word)) {
                throw new Fault(
                        Fault.Kind.FILE,
                        "Cannot read " + file
                                + ": expected same, different, unsure or nothing as decision, found another"
                                + " word (card " + row.text("card") + ")");
            }
            return word.isEmpty() ? "" : answers.put(row.text("card"), word);
        });
        return answers;
    }

    /** Cohen's kappa. Source: J. Cohen, A coefficient of agreement for nominal scales (1960). */
    static Agreement agreement(List<Map<String, String>> reviewers) {
        if (reviewers.size() < 2) {
            return new Agreement(0, 1, 1);
        }
        Map<String, String> first = reviewers.get(0);
        Map<String, String> second = reviewers.get(1);
        List<String> both = first.keySet().stream().filter(second::containsKey).toList();
        double cards = Math.max(1, both.size());
        double observed = both.stream()
                        .filter(card -> Objects.equals(first.get(card), second.get(card)))
                        .count()
                / cards;
        double chance = 0;
        for (String word : WORDS) {
            chance += share(both, first, word) * share(both, second, word);
        }
        return new Agreement(both.size(), observed, chance >= 1 ? 1 : (observed - chance) / (1 - chance));
    }

    private static double share(List<String> cards, Map<String, String> answers, String word) {
        return cards.stream().filter(card -> word.equals(answers.get(card))).count()
                / (double) Math.max(1, cards.size());
    }
}
