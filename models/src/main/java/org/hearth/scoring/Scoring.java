package org.hearth.scoring;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hearth.authority.Authority;
import org.hearth.calibration.Platt;
import org.hearth.command.Progress;
import org.hearth.evaluation.Evaluation;
import org.hearth.explanation.Contribution;
import org.hearth.matrix.MatrixSchema;
import org.hearth.population.Tables;
import org.hearth.table.TableWriter;
import org.hearth.training.Calibrated;
import org.hearth.training.JsonFile;
import org.hearth.training.ModelFile;
import org.hearth.training.RiskMatrix;
import org.hearth.training.RiskModel.Rules;
import org.hearth.training.TrainedModels;
import org.hearth.worklist.TeamOf;
import org.hearth.worklist.WorkList;
import org.hearth.worklist.WorkList.Candidate;
import org.hearth.worklist.WorkList.Listed;
import org.hearth.worklist.WorkList.RankedBy;
import org.hearth.workspace.Stage.Draft;

/** Scores the eligible households of the latest as-of date, says why, and lists as many as the teams can look at. */
final class Scoring {

    /** One household with its score taken apart. */
    private record Scored(
            int row, String team, double logOdds, Band.Bounds bounds, int rulesMet, List<Contribution> contributions) {}

    private final ModelFile settings;
    private final MatrixSchema schema;
    private final Authority authority;
    private final Evaluation evaluation;
    private final TrainedModels models;
    private final RiskMatrix matrix;
    private final LocalDate asOf;
    private final Optional<String> objection;

    /**
     * Scores by the model, or by the rules.
     *
     * @param objection why the model may not rank although it passed its gate
     */
    Scoring(ModelFile settings, Authority authority, Inputs inputs, Optional<String> objection) {
        this.objection = objection;
        this.settings = settings;
        this.authority = authority;
        this.schema = MatrixSchema.in(inputs.matrix());
        this.models = TrainedModels.in(inputs.trained(), schema, settings);
        this.evaluation = Evaluation.in(inputs.evaluation());
        this.asOf = schema.asOfDates().get(schema.asOfDates().size() - 1);
        this.matrix = RiskMatrix.read(inputs.matrix(), schema.columns(), List.of(asOf));
    }

    void fill(Draft draft) throws IOException {
        Calibrated ranking = models.named(objection.isPresent() ? Rules.NAME : evaluation.ranking());
        Explainer explainer = Explainer.of(ranking, schema);
        Band band = Band.of(models.members(ranking.name()), settings.band().level());
        TeamOf teams = TeamOf.of(authority);
        Progress progress = Progress.of("score", "households", matrix.size());
        List<Scored> scored = IntStream.range(0, matrix.size())
                .parallel()
                .mapToObj(row -> {
                    progress.add(1);
                    return scored(row, explainer, band, teams);
                })
                .toList();
        writeScores(draft, scored, explainer.base());
        writeContributions(draft, scored);
        writeWorkList(draft, scored);
        JsonFile.write(draft.directory().resolve(ScoreRun.FILE), run(ranking.name(), scored));
        draft.count("households scored", scored.size());
    }

    private Scored scored(int row, Explainer explainer, Band band, TeamOf teams) {
        double[] values = matrix.values();
        int offset = matrix.offset(row);
        List<Contribution> contributions = explainer.contributions(values, offset);
        double logOdds = explainer.base();
        for (Contribution contribution : contributions) {
            logOdds += contribution.amount();
        }
        return new Scored(
                row,
                teams.locality(matrix.localities()[row]).id(),
                logOdds,
                band.around(logOdds, values, offset),
                models.rules().met(values, offset).size(),
                contributions);
    }

    private void writeScores(Draft draft, List<Scored> scored, double base) {
        try (TableWriter writer = TableWriter.open(Tables.SCORES, draft.directory())) {
            for (Scored one : scored) {
                writer.write(
                        matrix.households()[one.row],
                        asOf,
                        matrix.localities()[one.row],
                        one.team,
                        Platt.sigmoid(one.logOdds),
                        one.bounds.low(),
                        one.bounds.high(),
                        one.logOdds,
                        base,
                        one.rulesMet);
            }
        }
    }

    private void writeContributions(Draft draft, List<Scored> scored) {
        try (TableWriter writer = TableWriter.open(Tables.CONTRIBUTIONS, draft.directory())) {
            for (Scored one : scored) {
                int place = 0;
                for (Contribution contribution : one.contributions) {
                    place++;
                    writer.write(
                            matrix.households()[one.row],
                            asOf,
                            place,
                            contribution.feature(),
                            contribution.value().isPresent()
                                    ? (Double) contribution.value().getAsDouble()
                                    : null,
                            contribution.amount(),
                            contribution.direction(),
                            contribution.reason());
                }
            }
        }
    }

    private void writeWorkList(Draft draft, List<Scored> scored) {
        RankedBy rankedBy = evaluation.verdict().deploys() && objection.isEmpty() ? RankedBy.MODEL : RankedBy.RULES;
        List<Candidate> candidates = scored.stream()
                .map(one ->
                        new Candidate(matrix.households()[one.row], one.team, Platt.sigmoid(one.logOdds), one.rulesMet))
                .toList();
        List<Listed> listed = WorkList.of(authority.teams(), candidates, rankedBy);
        try (TableWriter writer = TableWriter.open(Tables.WORK_LIST, draft.directory())) {
            for (Listed one : listed) {
                writer.write(one.team(), one.place(), one.household(), asOf, rankedBy.word());
            }
        }
        draft.count("households listed", listed.size());
        draft.count(
                "places left empty",
                authority.teams().stream().mapToInt(team -> team.capacity()).sum() - listed.size());
    }

    private ScoreRun run(String ranking, List<Scored> scored) {
        TreeMap<String, ScoreRun.Team> teams = new TreeMap<>();
        authority.teams().forEach(team -> {
            int eligible = (int)
                    scored.stream().filter(one -> one.team.equals(team.id())).count();
            teams.put(team.id(), new ScoreRun.Team(team.capacity(), eligible, Math.min(team.capacity(), eligible)));
        });
        return new ScoreRun(
                evaluation.model(),
                asOf,
                ranking,
                evaluation.chosen(),
                evaluation.verdict().decision(),
                evaluation.label(),
                evaluation.labelMonths(),
                settings.band().level(),
                ScoreRun.BAND_MEANING,
                objection,
                ScoreRun.why(evaluation.verdict(), objection),
                teams);
    }
}
