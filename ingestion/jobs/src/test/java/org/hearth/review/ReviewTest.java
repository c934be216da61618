package org.hearth.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.review.Review.Outcome;
import org.hearth.table.Column;
import org.hearth.table.Table;
import org.hearth.table.TableWriter;
import org.hearth.workspace.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewTest {

    private static final Table QUEUE = new Table(
            "review",
            List.of(
                    Column.text("left_source", "data set"),
                    Column.text("left_record", "record"),
                    Column.text("right_source", "data set"),
                    Column.text("right_record", "record"),
                    Column.number("weight", "bits"),
                    Column.number("probability", "0 to 1"),
                    Column.text("surname_level", "level").optional(),
                    Column.number("surname_weight", "bits").optional()));

    @TempDir
    private Path folder = Path.of("");

    private Path decisions = Path.of("");

    @BeforeEach
    void aQueueOfThreePairs() {
        decisions = folder.resolve("decisions.csv");
        try (TableWriter writer = TableWriter.open(QUEUE, folder)) {
            for (int pair = 0; pair < 3; pair++) {
                writer.write("police", "L" + pair, "school", "R" + pair, 0.1, 0.5, "near", 6.25);
            }
        }
    }

    private List<String> cards(boolean blind) throws IOException {
        Path file = folder.resolve("cards.csv");
        Review.cards(folder, Optional.of(decisions), 10, blind, file);
        return Files.readAllLines(file);
    }

    private Path filled(String reviewer, String... answers) throws IOException {
        List<String> cards = cards(true);
        StringBuilder csv = new StringBuilder(cards.get(0)).append('\n');
        for (int card = 1; card < cards.size(); card++) {
            csv.append(cards.get(card)).append(answers[card - 1]).append('\n');
        }
        return Files.writeString(folder.resolve(reviewer + ".csv"), csv);
    }

    @Test
    void aBlindCardShowsLevelsAndNothingElse() throws IOException {
        assertThat(cards(true).get(0)).isEqualTo("card,surname,decision");
        assertThat(cards(true).subList(1, 4)).allMatch(card -> card.matches("[0-9a-f]{16},near,"));
        assertThat(cards(false).get(1)).matches("[0-9a-f]{16},near,6.25,0.5,");
    }

    @Test
    void whatReviewersAgreeOnIsDecidedAndWhatTheyDoNotStaysInTheQueue() throws IOException {
        Path anna = filled("anna", "same", "different", "same");
        Path ben = filled("ben", "same", "different", "unsure");

        Outcome outcome = Review.decide(folder, List.of(anna, ben), decisions);

        assertThat(outcome.added()).isEqualTo(2);
        assertThat(outcome.disagreed()).isEqualTo(1);
        assertThat(outcome.observed()).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(DecisionFile.read(decisions)).extracting(Decision::reviewers).containsOnly("anna+ben");
        assertThat(cards(true)).hasSize(2);
        assertThat(folder.resolve("decisions-agreement.json")).content().contains("\"kappa\"");
    }

    @Test
    void aDecisionIsNeverOverwritten() throws IOException {
        Review.decide(folder, List.of(filled("anna", "same", "same", "same")), decisions);
        String before = Files.readString(decisions);
        Files.delete(decisions);
        Path later = filled("later", "different", "different", "different");
        Files.writeString(decisions, before);

        assertThat(Review.decide(folder, List.of(later), decisions).added()).isZero();
        assertThat(decisions).hasContent(before);
    }

    /** Cohen (1960): 20 of 50 both yes, 5 and 10 apart, 15 both no: observed .70, by chance .50, kappa .40. */
    @Test
    void kappaIsCohens() {
        Map<String, String> first = new java.util.HashMap<>();
        Map<String, String> second = new java.util.HashMap<>();
        for (int card = 0; card < 50; card++) {
            first.put("" + card, card < 25 ? "same" : "different");
            second.put("" + card, card < 20 || card >= 40 ? "same" : "different");
        }

        assertThat(Answers.agreement(List.of(first, second)).kappa()).isCloseTo(0.40, within(1e-9));
    }

    @Test
    void anotherWordIsRefused() throws IOException {
        Path anna = filled("anna", "yes", "", "");

        assertThatThrownBy(() -> Review.decide(folder, List.of(anna), decisions))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("expected same, different, unsure or nothing");
    }
}
