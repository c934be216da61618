package org.hearth.scoring;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearth.authority.Authority;
import org.hearth.calibration.Platt;
import org.hearth.command.Progress;
import org.hearth.explanation.Contribution;
import org.hearth.explanation.Themes;
import org.hearth.matrix.MatrixSchema;
import org.hearth.ranking.TeamOf;
import org.hearth.training.Answers;
import org.hearth.training.Calibrated;
import org.hearth.training.ModelFile;
import org.hearth.training.RiskMatrix;
import org.hearth.training.TrainedModels;
import org.hearth.worklist.WorkList.Candidate;

/** Scores rows by one model and takes the scores apart. Thread-safe. */
final class Scorer {

    private final TrainedModels models;
    private final Calibrated ranking;
    private final Answers answers;
    private final Explainer explainer;
    private final Band band;
    private final Stability stability;
    private final Themes themes;
    private final TeamOf teams;

    /**
     * A scorer.
     *
     * @param matrix artefact that holds the outcomes of earlier dates
     * @param ranking name of the model that ranks
     * @param asOf the date that answers are given on
     */
    Scorer(ModelFile settings, Authority authority, Path matrix, TrainedModels models, String ranking, LocalDate asOf) {
        MatrixSchema schema = MatrixSchema.in(matrix);
        this.models = models;
        this.ranking = models.named(ranking);
        this.answers = Answers.asOf(asOf, this.ranking.model(), models.record(), matrix, settings.uncertainty());
        this.explainer = Explainer.of(this.ranking, schema);
        List<Calibrated> members = models.members(ranking);
        this.band = Band.of(members, settings.band().level());
        this.themes = Themes.in(matrix);
        this.stability = Stability.of(members, schema, themes);
        this.teams = TeamOf.of(authority);
    }

    String ranking() {
        return ranking.name();
    }

    /** Log-odds before any contribution. */
    double base() {
        return explainer.base();
    }

    /** What makes contributions one reason. */
    Themes themes() {
        return themes;
    }

    /** Every row, scored and taken apart. */
    List<Scored> all(RiskMatrix matrix) {
        Progress progress = Progress.of("score", "households", matrix.size());
        return IntStream.range(0, matrix.size())
                .parallel()
                .mapToObj(row -> {
                    progress.add(1);
                    return scored(matrix, row);
                })
                .toList();
    }

    /** Every row as far as its place is concerned: far cheaper than taking it apart. */
    List<Candidate> candidates(RiskMatrix matrix) {
        return IntStream.range(0, matrix.size())
                .parallel()
                .mapToObj(row -> new Candidate(
                        matrix.households()[row],
                        team(matrix, row),
                        Platt.sigmoid(ranking.logOdds(matrix.values(), matrix.offset(row))),
                        rulesMet(matrix, row)))
                .toList();
    }

    Scored scored(RiskMatrix matrix, int row) {
        double[] values = matrix.values();
        int offset = matrix.offset(row);
        List<Contribution> contributions = explainer.contributions(values, offset);
        double logOdds = explainer.base();
        for (Contribution contribution : contributions) {
            logOdds += contribution.amount();
        }
        return new Scored(
                matrix.households()[row],
                matrix.localities()[row],
                team(matrix, row),
                logOdds,
                band.around(logOdds, values, offset),
                answers.answer(answers.group(values, offset), ranking.model().margin(values, offset)),
                rulesMet(matrix, row),
                contributions);
    }

    /** How stable the main reasons of some households are, 0 to 1. */
    Map<String, Double> stability(RiskMatrix matrix, List<Scored> scored, Set<String> households) {
        return IntStream.range(0, matrix.size())
                .filter(row -> households.contains(matrix.households()[row]))
                .parallel()
                .boxed()
                .collect(Collectors.toMap(
                        row -> matrix.households()[row],
                        row -> stability.of(scored.get(row).contributions(), matrix, row)));
    }

    private String team(RiskMatrix matrix, int row) {
        return teams.locality(matrix.localities()[row]).id();
    }

    private int rulesMet(RiskMatrix matrix, int row) {
        return models.rules().met(matrix.values(), matrix.offset(row)).size();
    }
}
