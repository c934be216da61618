package org.hearth.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearth.authority.Authority;
import org.hearth.card.TransparencyRecord.Field;
import org.hearth.evaluation.Coverage;
import org.hearth.evaluation.Evaluation;
import org.hearth.evaluation.Measures;
import org.hearth.gate.GateLine;
import org.hearth.matrix.Feature;
import org.hearth.matrix.MatrixSchema;
import org.hearth.resampling.Estimate;
import org.hearth.training.Choice;
import org.hearth.training.TrainedModel;

/** Fills the record: from what people said, and from what the artefacts hold. */
final class Recording {

    private static final String PEOPLE = "transparency file";
    private static final String MODEL = "model.json";
    private static final String EVALUATION = "evaluation.json";
    private static final String MATRIX = "features.json";
    private static final String AUTHORITY = "authority.yaml";
    private static final boolean REQUIRED = true;
    private static final boolean OPTIONAL = false;

    private final Authority authority;
    private final Said said;
    private final TrainedModel model;
    private final Evaluation evaluation;
    private final MatrixSchema schema;
    private final double answersHold;
    private final List<Field> fields = new ArrayList<>();
    private String section = "";

    /** @param answersHold share of outcomes that an answer is made to hold, above 0 and below 1 */
    Recording(
            Authority authority,
            Said said,
            TrainedModel model,
            Evaluation evaluation,
            MatrixSchema schema,
            double answersHold) {
        this.authority = authority;
        this.said = said;
        this.model = model;
        this.evaluation = evaluation;
        this.schema = schema;
        this.answersHold = answersHold;
    }

    TransparencyRecord record() {
        tierOne();
        owner();
        rationale();
        decisions();
        specification();
        data();
        risks();
        return new TransparencyRecord(
                "Algorithmic transparency record: " + model.model() + ", " + authority.name(),
                evaluation.modelDigest(),
                fields);
    }

    private void people(String number, String name, boolean required, Optional<String> value) {
        fields.add(new Field(
                number, section, name, required, value.map(String::strip).filter(text -> !text.isEmpty()), PEOPLE));
    }

    private void fact(String number, String name, String value, String from) {
        fields.add(new Field(number, section, name, REQUIRED, Optional.of(value), from));
    }

    private void tierOne() {
        section = "Tier 1: in short";
        fact("1.1", "Name", model.model() + " score of " + authority.name(), AUTHORITY);
        fact(
                "1.2",
                "Description",
                "Orders households by the chance that this comes true: " + model.label()
                        + ". Each early help team sees as many of the first households as it can look at, with reasons in plain"
                        + " words. A person decides; a score opens, closes or refuses nothing by itself.",
                MODEL);
        people("1.3", "Website", OPTIONAL, said.website());
        people("1.4", "Contact email", REQUIRED, said.email());
    }

    private void owner() {
        section = "Tier 2, section 1: owner and responsibility";
        people(
                "2.1.1",
                "Organisation or department",
                REQUIRED,
                said.organisation().or(() -> Optional.of(authority.name())));
        people("2.1.2", "Team", REQUIRED, said.team());
        people("2.1.3", "Senior responsible owner", REQUIRED, said.seniorResponsibleOwner());
        people("2.1.4", "External supplier involvement", OPTIONAL, said.supplier());
    }

    private void rationale() {
        section = "Tier 2, section 2: description and rationale";
        fact(
                "2.2.1",
                "Detailed description",
                "Of " + model.choices().stream().map(Choice::name).collect(Collectors.joining(", "))
                        + " the first that is near the best on the calibration dates is held against a gate; chosen: "
                        + evaluation.chosen() + ". If a line of the gate fails, the rules of Working"
                        + " Together rank instead.",
                EVALUATION);
        fact(
                "2.2.2",
                "Scope",
                "Households of " + authority.name() + " with a child under 18 and no open statutory case; "
                        + model.labelMonths() + " months ahead; teams: "
                        + authority.teams().stream().map(team -> team.name()).collect(Collectors.joining(", ")),
                AUTHORITY);
        people("2.2.3", "Benefit", REQUIRED, said.benefit());
        people("2.2.4", "Previous process", OPTIONAL, said.previousProcess());
        people(
                "2.2.5",
                "Why, and alternatives considered",
                OPTIONAL,
                said.alternatives().or(said::why));
    }

    private void decisions() {
        section = "Tier 2, section 3: decision-making process";
        people("2.3.1", "Integration into the process", REQUIRED, said.decisionProcess());
        fact(
                "2.3.2",
                "Provided information",
                "Place on the list, probability with a band, every contribution with its value in plain words, what is not known,"
                        + " and the signs of Working Together that are met.",
                MODEL);
        fact(
                "2.3.3",
                "Frequency and scale",
                "One list of "
                        + authority.teams().stream()
                                .mapToInt(team -> team.capacity())
                                .sum()
                        + " households at a time, " + authority.teams().size() + " teams",
                AUTHORITY);
        people("2.3.4", "Human decisions and review", REQUIRED, said.humanReview());
        people("2.3.5", "Required training", REQUIRED, said.training());
        people("2.3.6", "Appeals and review", REQUIRED, said.appeals());
    }

    private void specification() {
        section = "Tier 2, section 4: tool specification";
        people("2.4.1.1", "System architecture", OPTIONAL, said.architecture());
        people("2.4.1.2", "Phase", REQUIRED, said.phase());
        people("2.4.1.3", "Maintenance", OPTIONAL, said.maintenance());
        fact("2.4.2.1", "Model name and version", model.model() + " " + evaluation.modelDigest(), EVALUATION);
        fact("2.4.2.2", "Task", model.label(), MODEL);
        fact(
                "2.4.2.3",
                "Input",
                model.columns().size() + " columns of " + schema.features().size() + " features",
                MATRIX);
        fact(
                "2.4.2.4",
                "Output",
                "A calibrated probability, 0 to 1, and an answer: likely, unlikely or too little is known",
                MODEL);
        fact(
                "2.4.2.5",
                "Model architecture",
                evaluation.chosen() + "; libraries: "
                        + model.libraries().entrySet().stream()
                                .map(entry -> entry.getKey() + " " + entry.getValue())
                                .collect(Collectors.joining(", "))
                        + "; calibration: "
                        + Optional.ofNullable(model.calibrations().get(evaluation.chosen()))
                                .map(calibrator -> calibrator.word())
                                .orElse("none"),
                MODEL);
        fact("2.4.2.6", "Performance", performance(), EVALUATION);
        fact("2.4.2.7", "Verdict", verdict(), EVALUATION);
        fact("2.4.2.8", "What its answers promise", promise(), EVALUATION);
    }

    private String promise() {
        return String.format(
                        Locale.UK,
                        "In each group an answer is made to hold what comes in %.0f%% of cases, as long as households are like those of"
                                + " the latest dates whose outcomes are known (conformal prediction); of a single household it"
                                + " promises nothing. On dates it had not seen it held: ",
                        100 * answersHold)
                + evaluation.coverage().stream().map(Recording::held).collect(Collectors.joining("; "));
    }

    private static String held(Coverage group) {
        return String.format(
                Locale.UK,
                "%s %.1f%% of %,d rows (too little is known of %.1f%%)",
                group.group(),
                100 * group.held(),
                group.rows(),
                100 * group.tooLittle());
    }

    private String performance() {
        Measures measures = evaluation.measured(evaluation.chosen()).measures();
        return "On " + evaluation.testRows() + " rows of dates it had not seen: ROC area " + said(measures.auc())
                + ", precision at capacity " + said(measures.precisionAtCapacity()) + " (rules "
                + said(evaluation.measured("rules").measures().precisionAtCapacity()) + "), recall at capacity "
                + said(measures.recallAtCapacity()) + ", calibration slope " + said(measures.calibrationSlope())
                + ", expected calibration error " + said(measures.calibrationError());
    }

    private static String said(Optional<Estimate> estimate) {
        return estimate.map(one -> String.format(Locale.UK, "%.3f (%.3f to %.3f)", one.value(), one.low(), one.high()))
                .orElse("none");
    }

    private String verdict() {
        return evaluation.verdict().decision() + ": "
                + evaluation.verdict().lines().stream().map(Recording::line).collect(Collectors.joining("; "));
    }

    private static String line(GateLine line) {
        return String.format(
                Locale.UK,
                "%s %.3f, required %s %.3f",
                line.what(),
                line.measured(),
                line.comparison().replace('-', ' '),
                line.required());
    }

    private void data() {
        section = "Tier 2, section 4.3 and 4.4: data";
        fact(
                "2.4.3.1",
                "Development data",
                "Households as of dates: trained on " + model.split().train().size() + ", calibrated on "
                        + model.split().calibration().size() + ", tested on "
                        + model.split().test().size() + " dates, " + model.labelMonths() + " months of embargo between",
                MODEL);
        fact(
                "2.4.3.2",
                "Data quantities",
                model.trainRows() + " training rows (" + model.trainPositives() + " with the label), "
                        + model.calibrationRows() + " calibration rows, " + evaluation.testRows() + " test rows",
                MODEL);
        fact(
                "2.4.3.3",
                "Sources",
                schema.features().stream()
                        .map(Feature::agency)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", ")),
                MATRIX);
        fact(
                "2.4.3.4",
                "Completeness",
                schema.features().stream()
                                .filter(feature -> feature.missingFlag().isPresent())
                                .count()
                        + " of " + schema.features().size()
                        + " features can be unknown; each then says so in a column of its own. Left out: "
                        + (model.leftOut().isEmpty() ? "none" : String.join(", ", model.leftOut())),
                MATRIX);
        fact(
                "2.4.3.5",
                "Data cleaning",
                "Direct identifiers are turned into keyed filters at each agency; rows and values that break a rule are refused and"
                        + " counted in the manifest of each delivery.",
                "manifests");
        people("2.4.4.1", "Data access and storage", REQUIRED, said.access());
        fact("2.4.4.2", "Data sharing agreements", "One file for each agency under agreements/", "agreements");
    }

    private void risks() {
        section = "Tier 2, section 5: risks, mitigations and impact assessments";
        people("2.5.1.1", "Data protection impact assessment", REQUIRED, said.dpia());
        people("2.5.1.2", "Equality impact assessment", REQUIRED, said.equalityAssessment());
        people("2.5.1.3", "Ethics review", OPTIONAL, said.ethicsReview());
        people("2.5.2", "Risks and mitigations", REQUIRED, said.risks());
        fact(
                "2.5.3",
                "Known limits",
                "The label is what agencies did, not what families needed: a family that nobody noticed counts as one without need."
                        + " The band shows how far a score would move with other households in the data, not what the data leave out.",
                EVALUATION);
    }
}
