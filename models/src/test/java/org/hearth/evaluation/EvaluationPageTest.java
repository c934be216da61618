package org.hearth.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.hearth.evaluation.Evaluation.Measured;
import org.hearth.evaluation.Evaluation.PrecisionAt;
import org.hearth.gate.Gate;
import org.hearth.resampling.Estimate;
import org.hearth.training.Choice;
import org.hearth.training.JsonFile;
import org.hearth.training.ModelFile.Nearness;
import org.hearth.training.TemporalSplit;
import org.hearth.training.TemporalSplit.Fold;
import org.hearth.training.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationPageTest {

    @TempDir
    Path temp;

    static Measured measured(String name) {
        Optional<Estimate> some = Optional.of(new Estimate(0.25, 0.2, 0.3));
        return new Measured(
                name,
                new Measures(some, some, some, some, Optional.empty(), some, some, some),
                List.of(new Bin(50, 0.1, 0.12), new Bin(50, 0.3, 0.28)),
                List.of(new PrecisionAt(10, 0.4), new PrecisionAt(25, 0.3)));
    }

    static Evaluation evaluation(double auc) {
        LocalDate first = LocalDate.of(2024, 1, 1);
        return new Evaluation(
                1,
                "early-help",
                "digest",
                "Help <starts> & goes on",
                6,
                new TemporalSplit(
                        List.of(first),
                        List.of(first.plusMonths(6)),
                        List.of(first.plusMonths(15)),
                        List.of(first.plusMonths(9)),
                        List.of(new Fold(List.of(first.minusMonths(6)), first))),
                100,
                20,
                25,
                "logistic",
                new Nearness(0.01, 0.03),
                List.of(new Choice("logistic", 0.8, 0.2), new Choice("xgboost", 0.8, 0.2)),
                List.of(new Trial("logistic", "Logistic[cost=0.1]", OptionalDouble.of(0.2), true)),
                List.of(measured("prior"), measured("rules"), measured("logistic"), measured("xgboost")),
                Optional.of(new Estimate(0.1, 0.05, 0.15)),
                List.of(new Coverage("everyone", 100, 0.81, 0.3)),
                new Gate(10, 0.7, 0.05, 0.1).verdict(new Gate.Measured(20, auc, 0.1, 0.05, 0.01)),
                200);
    }

    @Test
    void readsBackFromItsFile() throws IOException {
        JsonFile.write(temp.resolve(Evaluation.FILE), evaluation(0.8));
        assertThat(Evaluation.in(temp)).isEqualTo(evaluation(0.8));
    }

    @Test
    void namesWhatRanksPeople() {
        assertThat(evaluation(0.8).ranking()).isEqualTo("logistic");
        assertThat(evaluation(0.6).ranking()).isEqualTo("rules");
        assertThat(EvaluationPage.of(evaluation(0.8)))
                .contains("Verdict: deploy.", "Logistic regression passed every line of the gate");
        assertThat(EvaluationPage.of(evaluation(0.6)))
                .contains(
                        "Verdict: do not deploy.",
                        "come from the signs of Working Together",
                        "<strong>failed</strong>");
    }

    @Test
    void needsNoOtherFileAndGivesEveryDrawingATitleAndEveryTableACaption() {
        String page = EvaluationPage.of(evaluation(0.8));
        assertThat(page).doesNotContain("<script", " src=", "<link", "url(").contains("lang=\"en-GB\"");
        assertThat(count(page, "<svg "))
                .isEqualTo(3)
                .isEqualTo(count(page, "role=\"img\""))
                .isEqualTo(count(page, "-title\">"));
        assertThat(count(page, "<table>")).isEqualTo(8).isEqualTo(count(page, "<caption>"));
        assertThat(page).contains("Help &lt;starts&gt; &amp; goes on").doesNotContain("<starts>");
    }

    private static long count(String page, String text) {
        return Pattern.compile(Pattern.quote(text)).matcher(page).results().count();
    }
}
