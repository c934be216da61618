package org.hearth.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.hearth.transparency.Evaluation;
import org.hearth.transparency.Model;
import org.junit.jupiter.api.Test;

class ModelPageTest {

    private static final String EVALUATION = """
            {"chosen": "logistic", "testRows": 40000, "testPositives": 1000,
             "split": {"train": ["2022-10-01", "2024-07-01"], "test": ["2025-10-01", "2026-01-01", "2026-04-01"]},
             "verdict": {"decision": "do not deploy", "lines": [
                {"what": "Area under the ROC curve", "measured": 0.7123, "comparison": "at-least", "required": 0.7, "passed": true},
                {"what": "Something new", "measured": "NaN", "comparison": "above", "required": 0, "passed": false}]},
             "models": [
                {"name": "rules", "measures": {"precisionAtCapacity": {"value": 0.171, "low": 0.15, "high": 0.19}}, "reliability": []},
                {"name": "logistic",
                 "measures": {"precisionAtCapacity": {"value": 0.231, "low": 0.204, "high": 0.262},
                              "recallAtCapacity": {"value": 0.09, "low": 0.08, "high": 0.1},
                              "averagePrecision": {"value": 0.1512, "low": 0.14, "high": 0.16},
                              "brier": {"value": 0.0231, "low": 0.022, "high": 0.024}},
                 "reliability": [{"rows": 100, "predicted": 0.2, "observed": 0.5}]}]}""";

    private static final String OTHER = """
            {"label": "a plan starts within 12 months", "verdict": {"decision": "do not deploy", "lines": [
                {"what": "Area under the ROC curve", "measured": 0.77, "comparison": "at-least", "required": 0.7, "passed": true},
                {"what": "Test rows with the label", "measured": 81, "comparison": "at-least", "required": 100, "passed": false}]}}""";

    private static ModelView view(String rankedBy, Optional<String> json) throws JsonProcessingException {
        Model model = new Model(
                "early-help",
                "1a2b3c4d",
                "an early help assessment starts",
                6,
                LocalDate.of(2026, 10, 1),
                rankedBy,
                rankedBy.equals("model")
                        ? "it passed every line of its test"
                        : "it was halted by A. Ahmed: a feed was wrong",
                new TreeMap<>(),
                new TreeMap<>());
        List<Evaluation> evaluations = new ArrayList<>();
        evaluations.add(new Evaluation("child-in-need", new ObjectMapper().readTree(OTHER)));
        if (json.isPresent()) {
            evaluations.add(new Evaluation("early-help", new ObjectMapper().readTree(json.get())));
        }
        return ModelPage.view(model, evaluations);
    }

    @Test
    void saysInPlainWordsWhatTheListWouldHaveFound() throws JsonProcessingException {
        assertThat(view("rules", Optional.of(EVALUATION)).capacity())
                .containsExactly(
                        "Of 100 households that the model would have listed, 23 started early help within 6 months. "
                                + "The rest did not. Allowing for chance, it could be 20 to 26.",
                        "Of 100 that the simple signs of need would have listed, 17 did. "
                                + "Of 100 picked at random, about 3 would have.");
    }

    @Test
    void showsEveryLineOfTheGateEvenOneItDoesNotKnow() throws JsonProcessingException {
        assertThat(view("rules", Optional.of(EVALUATION)).gate())
                .extracting(ModelView.Condition::needed, ModelView.Condition::found, ModelView.Condition::passed)
                .containsExactly(tuple("at least 0.7", "0.712", true), tuple("more than 0", "not known", false));
    }

    @Test
    void listsTheModelBesideItsBaselinesAndSaysNotKnownForAMissingMeasure() throws JsonProcessingException {
        assertThat(view("rules", Optional.of(EVALUATION)).contenders())
                .containsExactly(
                        new ModelView.Contender(
                                "Signs of need in Working Together",
                                false,
                                "17",
                                "not known",
                                "not known",
                                "not known"),
                        new ModelView.Contender(
                                "Logistic regression (the model tested)", true, "23", "9", "0.151", "0.023"));
    }

    @Test
    void setsBoundsAroundWhatWasSeen() throws JsonProcessingException {
        ModelView.Reliability reliability =
                view("model", Optional.of(EVALUATION)).reliability().orElseThrow();

        assertThat(reliability.bins()).containsExactly(new ModelView.Bin("100", "20.0", "50.0", "40.4 to 59.6"));
        assertThat(reliability.chart().marks()).hasSize(1);
    }

    @Test
    void showsEveryLineOfTheTestOfAnotherModelToo() throws JsonProcessingException {
        ModelView view = view("model", Optional.of(EVALUATION));
        assertThat(view.others()).singleElement().satisfies(other -> {
            assertThat(other.label()).isEqualTo("A plan starts within 12 months");
            assertThat(other.verdict())
                    .isEqualTo("It missed 1 of 2 lines of its test, so it may not put anybody in order.");
            assertThat(other.gate())
                    .extracting(ModelView.Condition::needed, ModelView.Condition::found, ModelView.Condition::passed)
                    .containsExactly(tuple("at least 0.7", "0.77", true), tuple("at least 100", "81", false));
        });
        assertThat(new Templates().html(ExampleViews.frame("Model"), view)).contains("A plan starts within 12 months");
    }

    @Test
    void doesNotPretendToBeTested() throws JsonProcessingException {
        ModelView untested = view("rules", Optional.empty());

        assertThat(untested.verdict()).contains("has not been tested");
        assertThat(untested.gate()).isEmpty();
        assertThat(new Templates().html(ExampleViews.frame("Model"), untested))
                .doesNotContain("The test it had to pass");
    }

    @Test
    void saysWhetherTheModelIsUsedAndWhy() throws JsonProcessingException {
        assertThat(view("rules", Optional.of(EVALUATION)).verdict())
                .isEqualTo("The model is not used: it was halted by A. Ahmed: a feed was wrong. "
                        + "Households are put in order by signs of need.");
        assertThat(view("model", Optional.of(EVALUATION)).verdict())
                .contains("passed every line")
                .contains("A person decides");
    }
}
