package org.hearth.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hearth.transparency.Evaluation;
import org.hearth.transparency.Model;

/** A model and its evaluation in the words of its page. */
final class ModelPage {

    private static final Map<String, String> NAMES = Map.of(
            "xgboost", "Boosted trees",
            "random-forest", "Random forest",
            "factorisation-machine", "Factorisation machine",
            "logistic", "Logistic regression",
            "single-feature", "Best single feature",
            "current-threshold", "Today's threshold",
            "rules", "Signs of need in Working Together",
            "prior", "The same chance for everyone");

    private ModelPage() {}

    static ModelView view(Model model, List<Evaluation> evaluations) {
        boolean deployed = model.ranks();
        Optional<Evaluation> evaluation = evaluations.stream()
                .filter(each -> each.model().equals(model.model()))
                .findFirst();
        JsonNode content = evaluation.map(Evaluation::content).orElse(NullNode.instance);
        String chosen = content.path("chosen").asText("");
        return new ModelView(
                deployed,
                verdict(model, evaluation.isPresent()),
                facts(model, content, chosen),
                ModelGate.conditions(content.path("verdict").path("lines")),
                found(content, chosen, PlainWords.months(model.labelMonths())),
                each(content.path("models"))
                        .map(measured -> contender(measured, chosen))
                        .toList(),
                each(content.path("models"))
                        .filter(measured -> measured.path("name").asText().equals(chosen))
                        .findFirst()
                        .flatMap(measured -> Reliability.of(measured.path("reliability"))),
                evaluations.stream()
                        .filter(each -> !each.model().equals(model.model()))
                        .map(each -> other(each.content()))
                        .toList(),
                limits());
    }

    /** Another model: none of them makes the lists that teams see. */
    private static ModelView.Other other(JsonNode content) {
        JsonNode verdict = content.path("verdict");
        boolean passed = verdict.path("decision").asText().equals("deploy");
        List<ModelView.Condition> lines = ModelGate.conditions(verdict.path("lines"));
        long missed = lines.stream().filter(line -> !line.passed()).count();
        return new ModelView.Other(
                PlainWords.sentence(content.path("label").asText()),
                passed
                        ? "It passed every line of its test."
                        : "It missed " + missed + " of " + PlainWords.counted(lines.size(), "line", "lines")
                                + " of its test, so it may not put anybody in order.",
                passed,
                lines);
    }

    private static String verdict(Model model, boolean tested) {
        if (!tested) {
            return "The model has not been tested, so it is not used. Households are put in order by signs of need.";
        }
        String why = PlainWords.whole("the model " + (model.ranks() ? "is" : "is not") + " used: " + model.why());
        return why
                + (model.ranks()
                        ? " It puts households in order. A person decides."
                        : " Households are put in order by signs of need.");
    }

    private static List<ModelView.Named> facts(Model model, JsonNode content, String chosen) {
        List<ModelView.Named> facts = new ArrayList<>();
        facts.add(new ModelView.Named("What it foretells", PlainWords.sentence(model.label())));
        if (!chosen.isEmpty()) {
            facts.add(new ModelView.Named("Kind of model", name(chosen)));
        }
        facts.add(new ModelView.Named("Version", model.version()));
        dates(content, "train").ifPresent(words -> facts.add(new ModelView.Named("Learnt from", words)));
        dates(content, "test").ifPresent(words -> facts.add(new ModelView.Named("Tested on", words)));
        if (content.has("testRows")) {
            long rows = content.path("testRows").asLong();
            facts.add(new ModelView.Named(
                    "Size of the test",
                    PlainWords.counted(rows, "household on a date", "households, each counted once a date")
                            + ", of which "
                            + PlainWords.counted(content.path("testPositives").asLong(), "started", "started")
                            + " early help"));
        }
        return facts;
    }

    private static Optional<String> dates(JsonNode content, String part) {
        List<LocalDate> dates = each(content.path("split").path(part))
                .map(date -> LocalDate.parse(date.asText()))
                .sorted()
                .toList();
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        String first = PlainWords.day(dates.get(0));
        String last = PlainWords.day(dates.get(dates.size() - 1));
        return Optional.of(PlainWords.counted(dates.size(), "date, ", "dates, ")
                + first
                + (dates.size() > 1 ? " to " + last : ""));
    }

    private static List<String> found(JsonNode content, String chosen, String horizon) {
        Optional<JsonNode> ours = precision(content, chosen);
        if (ours.isEmpty()) {
            return List.of();
        }
        List<String> sentences = new ArrayList<>();
        JsonNode estimate = ours.get();
        sentences.add("Of 100 households that the model would have listed, " + hundred(estimate.path("value"))
                + " started early help within " + horizon + ". The rest did not. Allowing for chance, it could be "
                + hundred(estimate.path("low")) + " to " + hundred(estimate.path("high")) + ".");
        precision(content, "rules")
                .ifPresent(rules -> sentences.add("Of 100 that the simple signs of need would have listed, "
                        + hundred(rules.path("value")) + " did. Of 100 picked at random, about "
                        + Math.round(100.0
                                * content.path("testPositives").asLong()
                                / content.path("testRows").asLong(1))
                        + " would have."));
        return sentences;
    }

    private static Optional<JsonNode> precision(JsonNode content, String name) {
        return each(content.path("models"))
                .filter(measured -> measured.path("name").asText().equals(name))
                .map(measured -> measured.path("measures").path("precisionAtCapacity"))
                .filter(JsonNode::isObject)
                .findFirst();
    }

    private static ModelView.Contender contender(JsonNode measured, String chosen) {
        JsonNode measures = measured.path("measures");
        String name = measured.path("name").asText();
        return new ModelView.Contender(
                name(name) + (name.equals(chosen) ? " (the model tested)" : ""),
                name.equals(chosen),
                hundred(measures.path("precisionAtCapacity").path("value")),
                hundred(measures.path("recallAtCapacity").path("value")),
                number(measures.path("averagePrecision").path("value")),
                number(measures.path("brier").path("value")));
    }

    private static List<String> limits() {
        return List.of(
                "It foretells who starts early help, not who needs it. A family that nobody notices is not foretold.",
                "It knows only what agencies recorded. Records show where services look.",
                "Its reasons are patterns. They are not causes, and they do not say what would help.",
                "Households are worked out from addresses, so some are wrong.",
                "For small groups of people too few were tested to say how well it does.",
                "It was tested on the past. Things change, so it must be tested again.");
    }

    private static String name(String id) {
        return NAMES.getOrDefault(id, id);
    }

    static String hundred(JsonNode share) {
        return share.isNumber() ? Long.toString(Math.round(100 * share.asDouble())) : "not known";
    }

    static String number(JsonNode value) {
        return value.isNumber() ? String.format(Locale.UK, "%.3f", value.asDouble()) : "not known";
    }

    static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
