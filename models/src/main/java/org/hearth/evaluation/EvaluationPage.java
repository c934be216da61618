package org.hearth.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hearth.evaluation.Evaluation.Measured;
import org.hearth.gate.GateLine;
import org.hearth.resampling.Estimate;
import org.hearth.training.Choice;

/** The evaluation as one HTML page that needs nothing else: no script, no font, no other file. Every drawing has its table. */
final class EvaluationPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final Map<String, String> NAMES = Map.of(
            "xgboost", "Boosted trees",
            "random-forest", "Random forest",
            "factorisation-machine", "Factorisation machine",
            "logistic", "Logistic regression",
            "single-feature", "Best single feature",
            "current-threshold", "Today's threshold",
            "rules", "Signs of Working Together",
            "prior", "The same chance for everyone");

    private final Evaluation evaluation;
    private final PageCharts charts;

    private EvaluationPage(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.charts = new PageCharts(evaluation);
    }

    static String of(Evaluation evaluation) {
        return new EvaluationPage(evaluation).html();
    }

    private String html() {
        String title = "Evaluation of the " + Html.escaped(evaluation.model()) + " model";
        return page(title, verdict() + gate() + split() + models() + reliability() + coverage() + precision());
    }

    /** A page that needs nothing else. The title and the body are HTML already. */
    static String page(String title, String body) {
        return "<!doctype html>\n<html lang=\"en-GB\">\n<head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + title
                + "</title>\n<style>\n" + style() + "</style></head>\n<body><main>\n<h1>" + title + "</h1>\n"
                + body + "</main></body></html>\n";
    }

    private String verdict() {
        boolean deploys = evaluation.verdict().deploys();
        return "<p class=\"verdict\"><strong>Verdict: " + evaluation.verdict().decision() + ".</strong> "
                + (deploys
                        ? name(evaluation.chosen()) + " passed every line of the gate and may rank households."
                        : name(evaluation.chosen())
                                + " did not pass the gate. Scores, reasons and work lists come from the signs of Working"
                                + " Together.")
                + " A person decides in either case.</p>\n<p>What is foretold: " + Html.escaped(evaluation.label())
                + ". A label is what agencies did, not what families needed: a family that nobody noticed counts as one"
                + " without need.</p>\n";
    }

    private String gate() {
        List<List<String>> rows = evaluation.verdict().lines().stream()
                .map(line -> List.of(
                        Html.escaped(line.what()),
                        number(line.measured()),
                        line.comparison().replace('-', ' ') + " " + number(line.required()),
                        passed(line)))
                .toList();
        return "<h2>The gate, set before the test dates were opened</h2>\n"
                + Html.table(
                        "What was measured and what was required",
                        List.of("What", "Measured", "Required", "Result"),
                        rows,
                        -1);
    }

    private static String passed(GateLine line) {
        return line.passed() ? "passed" : "<strong>failed</strong>";
    }

    private String split() {
        List<List<String>> rows = List.of(
                row("Training", evaluation.split().train()),
                row("Calibration and choice of the model", evaluation.split().calibration()),
                row("Test", evaluation.split().test()),
                row("Left out as embargo", evaluation.split().embargoed()));
        return "<h2>Which dates taught and which tested</h2>\n<figure>" + charts.split()
                + "<figcaption>Labels look " + evaluation.labelMonths()
                + " months ahead. Dates whose labels would reach into the next part are left out.</figcaption></figure>\n"
                + Html.table("As-of dates", List.of("Part", "Dates", "First", "Last"), rows, -1)
                + "<p>The test has " + whole(evaluation.testRows()) + " rows (a household on a date), "
                + whole(evaluation.testPositives()) + " of them with the label. The teams could have listed "
                + whole(evaluation.places()) + " households over the test dates.</p>\n";
    }

    private static List<String> row(String part, List<LocalDate> dates) {
        return List.of(
                part,
                String.valueOf(dates.size()),
                dates.isEmpty() ? "none" : DAY.format(dates.get(0)),
                dates.isEmpty() ? "none" : DAY.format(dates.get(dates.size() - 1)));
    }

    private String models() {
        List<List<String>> rows = evaluation.models().stream()
                .map(measured -> {
                    Measures all = measured.measures();
                    return List.of(
                            name(measured.name()),
                            estimate(all.precisionAtCapacity()),
                            estimate(all.recallAtCapacity()),
                            estimate(all.auc()),
                            estimate(all.averagePrecision()),
                            estimate(all.brier()),
                            estimate(all.calibrationIntercept()),
                            estimate(all.calibrationSlope()),
                            estimate(all.calibrationError()));
                })
                .toList();
        List<String> heads = List.of(
                "Model",
                "Precision at capacity",
                "Recall at capacity",
                "ROC area",
                "Average precision",
                "Brier score",
                "Calibration intercept",
                "Calibration slope",
                "Calibration error");
        return "<h2>Every model on the test dates</h2>\n"
                + Html.table(
                        "Each with its 95% interval, from " + evaluation.resamples() + " resamples of households",
                        heads,
                        rows,
                        chosenIndex())
                + "<p>Where rows tie, places on a list are taken to be drawn at random.</p>\n"
                + Html.table(
                        "On the calibration dates: the model held against the gate is the simplest that loses at most "
                                + number(evaluation.nearness().auc()) + " of the best ROC area and "
                                + perCent(evaluation.nearness().precision()) + " of the best precision at capacity",
                        List.of("Model", "ROC area", "Precision at capacity"),
                        evaluation.choice().stream()
                                .map(one -> List.of(
                                        name(one.name()), number(one.auc()), perCent(one.precisionAtCapacity())))
                                .toList(),
                        evaluation.choice().stream().map(Choice::name).toList().indexOf(evaluation.chosen()))
                + Html.table(
                        "On the folds: every setting tried, the first of the best taken",
                        List.of("Model", "Setting", "Average precision", "Taken"),
                        evaluation.trials().stream()
                                .map(trial -> List.of(
                                        name(trial.model()),
                                        Html.escaped(trial.settings()),
                                        trial.averagePrecision().isPresent()
                                                ? number(
                                                        trial.averagePrecision().getAsDouble())
                                                : "not compared",
                                        trial.taken() ? "yes" : "no"))
                                .toList(),
                        -1);
    }

    private String coverage() {
        return "<h2>Do answers hold what came?</h2>\n<p>An answer is <em>likely</em>, <em>unlikely</em> or <em>too little is"
                + " known</em>. It should hold what came in the share of cases that the model file sets, in every group. As of"
                + " each test date it was made of the latest dates whose outcomes were known by then.</p>\n"
                + Html.table(
                        "Answers of " + name(evaluation.chosen()) + " on the test dates",
                        List.of("Group", "Rows", "Held what came", "Too little known"),
                        evaluation.coverage().stream()
                                .map(one -> List.of(
                                        Html.escaped(one.group()),
                                        whole(one.rows()),
                                        perCent(one.held()),
                                        perCent(one.tooLittle())))
                                .toList(),
                        -1);
    }

    private String reliability() {
        Measured chosen = evaluation.measured(evaluation.chosen());
        List<List<String>> rows = chosen.reliability().stream()
                .map(bin -> List.of(whole(bin.rows()), perCent(bin.predicted()), perCent(bin.observed())))
                .toList();
        return "<h2>Do probabilities come true?</h2>\n<figure>" + charts.reliability(chosen)
                + "<figcaption>Solid: what happened to rows of similar probability. Dotted: what would be perfect."
                + "</figcaption></figure>\n"
                + Html.table(
                        "Rows by probability, " + name(chosen.name()),
                        List.of("Rows", "Mean probability", "Share with the label"),
                        rows,
                        -1);
    }

    private String precision() {
        Measured chosen = evaluation.measured(evaluation.chosen());
        Measured rules = evaluation.measured("rules");
        Measured prior = evaluation.measured("prior");
        List<List<String>> rows = IntStream.range(0, chosen.precisionAt().size())
                .mapToObj(i -> List.of(
                        whole(chosen.precisionAt().get(i).households()),
                        perCent(chosen.precisionAt().get(i).precision()),
                        perCent(rules.precisionAt().get(i).precision()),
                        perCent(prior.precisionAt().get(i).precision())))
                .toList();
        return "<h2>If the list were longer or shorter</h2>\n<figure>"
                + charts.precision(List.of(chosen, rules, prior))
                + "<figcaption>Solid: " + name(chosen.name()) + ". Dashed: the signs. Dotted: drawn at random."
                + "</figcaption></figure>\n"
                + Html.table(
                        "Share with the label among the first so many households of a date",
                        List.of("Households", name(chosen.name()), name("rules"), name("prior")),
                        rows,
                        -1);
    }

    private int chosenIndex() {
        List<String> names =
                new ArrayList<>(evaluation.models().stream().map(Measured::name).toList());
        return names.indexOf(evaluation.chosen());
    }

    private static String name(String id) {
        return NAMES.getOrDefault(id, Html.escaped(id));
    }

    private static String estimate(Optional<Estimate> estimate) {
        return estimate.map(one -> number(one.value()) + " (" + number(one.low()) + " to " + number(one.high()) + ")")
                .orElse("none");
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) >= 2 ? whole((long) value) : Html.format("%.3f", value);
    }

    private static String whole(long value) {
        return Html.format("%,d", value);
    }

    private static String perCent(double share) {
        return Html.format("%.1f%%", share * 100);
    }

    private static String style() {
        try (InputStream in = EvaluationPage.class.getResourceAsStream("evaluation.css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
