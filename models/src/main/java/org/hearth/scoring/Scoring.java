package org.hearth.scoring;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearth.authority.Authority;
import org.hearth.evaluation.Evaluation;
import org.hearth.explanation.Contribution;
import org.hearth.matrix.MatrixSchema;
import org.hearth.population.ModelTables;
import org.hearth.table.TableWriter;
import org.hearth.training.JsonFile;
import org.hearth.training.ModelFile;
import org.hearth.training.RiskMatrix;
import org.hearth.training.RiskModel.Rules;
import org.hearth.training.TrainedModels;
import org.hearth.worklist.Moves.Change;
import org.hearth.worklist.Moves.Move;
import org.hearth.worklist.WorkList.Listed;
import org.hearth.worklist.WorkList.RankedBy;
import org.hearth.workspace.Stage.Draft;

/** Scores the eligible households of the latest as-of date, says why, and lists as many as the teams can look at. */
final class Scoring {

    private final ModelFile settings;
    private final ListSettings lists;
    private final Authority authority;
    private final Inputs inputs;
    private final MatrixSchema schema;
    private final Evaluation evaluation;
    private final Scorer scorer;
    private final LocalDate asOf;

    /** Scores by the model, or by the rules if somebody or its test forbids it. */
    Scoring(ModelFile settings, ListSettings lists, Authority authority, Inputs inputs) {
        this.settings = settings;
        this.lists = lists;
        this.authority = authority;
        this.inputs = inputs;
        this.schema = MatrixSchema.in(inputs.matrix());
        this.evaluation = Evaluation.in(inputs.evaluation());
        this.asOf = schema.asOfDates().get(schema.asOfDates().size() - 1);
        this.scorer = new Scorer(
                settings,
                authority,
                inputs.matrix(),
                TrainedModels.in(inputs.trained(), schema, settings),
                lists.objection().isPresent() ? Rules.NAME : evaluation.ranking(),
                asOf);
    }

    void fill(Draft draft) throws IOException {
        RiskMatrix matrix = RiskMatrix.read(inputs.matrix(), schema.columns(), List.of(asOf));
        List<Scored> scored = scorer.all(matrix);
        Rounds rounds = new Rounds(scorer, lists, authority, inputs.matrix(), schema, version(), rankedBy());
        boolean households = lists.file().showsHouseholds();
        List<Scored> kept = households ? scored : List.of();
        List<Listed> listed = households ? rounds.listed(scored, asOf) : List.of();
        Optional<Earlier> earlier = households ? rounds.earlier(asOf) : Optional.empty();
        Set<String> onLists = listed.stream().map(Listed::household).collect(Collectors.toSet());
        Map<String, Double> stability = scorer.stability(matrix, scored, onLists);
        writeScores(draft, kept, stability);
        writeContributions(draft, kept);
        writeWorkList(draft, listed);
        writeMoves(
                draft,
                earlier.map(then -> rounds.moves(then, scored, listed, asOf)).orElse(List.of()));
        AreaResults.write(draft, lists.file(), inputs.matrix(), asOf, scored);
        JsonFile.write(draft.directory().resolve(ScoreRun.FILE), run(scored, listed, earlier.map(Earlier::asOf)));
        draft.count("households scored", scored.size());
        draft.count(
                "households listed with unstable reasons",
                stability.values().stream()
                        .filter(share -> share < Stability.LEAST)
                        .count());
    }

    /** What ranks: two lists of one version differ by what was known alone. */
    private String version() {
        return scorer.ranking() + " " + evaluation.modelDigest();
    }

    private void writeScores(Draft draft, List<Scored> scored, Map<String, Double> stability) {
        try (TableWriter writer = TableWriter.open(ModelTables.SCORES, draft.directory())) {
            for (Scored one : scored) {
                writer.write(
                        one.household(),
                        asOf,
                        one.locality(),
                        one.team(),
                        one.probability(),
                        one.bounds().low(),
                        one.bounds().high(),
                        one.logOdds(),
                        scorer.base(),
                        one.rulesMet(),
                        one.answer(),
                        stability.get(one.household()));
            }
        }
    }

    private void writeContributions(Draft draft, List<Scored> scored) {
        try (TableWriter writer = TableWriter.open(ModelTables.CONTRIBUTIONS, draft.directory())) {
            for (Scored one : scored) {
                int place = 0;
                for (Contribution contribution : one.contributions()) {
                    place++;
                    writer.write(
                            one.household(),
                            asOf,
                            place,
                            contribution.feature(),
                            contribution.value().isPresent()
                                    ? (Double) contribution.value().getAsDouble()
                                    : null,
                            contribution.amount(),
                            contribution.direction(),
                            contribution.reason(),
                            scorer.themes().of(contribution.feature()));
                }
            }
        }
    }

    private void writeWorkList(Draft draft, List<Listed> listed) {
        try (TableWriter writer = TableWriter.open(ModelTables.WORK_LIST, draft.directory())) {
            for (Listed one : listed) {
                writer.write(
                        one.team(),
                        one.place(),
                        one.household(),
                        asOf,
                        rankedBy().word());
            }
        }
        draft.count("households listed", listed.size());
        draft.count(
                "places left empty",
                authority.teams().stream().mapToInt(team -> team.capacity()).sum() - listed.size());
    }

    private void writeMoves(Draft draft, List<Move> moves) {
        try (TableWriter writer = TableWriter.open(ModelTables.MOVES, draft.directory())) {
            for (Move move : moves) {
                writer.write(
                        move.team(),
                        move.household(),
                        asOf,
                        move.change().word(),
                        move.from().isPresent() ? (Integer) move.from().getAsInt() : null,
                        move.to().isPresent() ? (Integer) move.to().getAsInt() : null,
                        move.because().word(),
                        move.words());
            }
        }
        draft.count(
                "households new on a list",
                moves.stream().filter(move -> move.change() == Change.NEW).count());
    }

    private RankedBy rankedBy() {
        return scorer.ranking().equals(Rules.NAME) ? RankedBy.RULES : RankedBy.MODEL;
    }

    private ScoreRun run(List<Scored> scored, List<Listed> listed, Optional<LocalDate> since) {
        TreeMap<String, ScoreRun.Team> teams = new TreeMap<>();
        authority.teams().forEach(team -> {
            int eligible = (int)
                    scored.stream().filter(one -> one.team().equals(team.id())).count();
            int places = (int)
                    listed.stream().filter(one -> one.team().equals(team.id())).count();
            teams.put(team.id(), new ScoreRun.Team(team.capacity(), eligible, places));
        });
        return new ScoreRun(
                evaluation.model(),
                version(),
                asOf,
                lists.file().shows(),
                since,
                scorer.ranking(),
                evaluation.chosen(),
                evaluation.verdict().decision(),
                evaluation.label(),
                evaluation.labelMonths(),
                settings.band().level(),
                ScoreRun.BAND_MEANING,
                lists.objection(),
                ScoreRun.why(evaluation.verdict(), lists.objection()),
                rules(),
                teams);
    }

    private SortedMap<String, List<String>> rules() {
        TreeMap<String, List<String>> features = new TreeMap<>();
        settings.rules()
                .forEach(rule -> features.put(
                        rule.name(),
                        rule.any().stream().map(ModelFile.Condition::feature).toList()));
        return features;
    }
}
