package org.hearth.training;

import java.util.List;
import org.hearth.ranking.Capacity;
import org.hearth.ranking.Ranking;

/**
 * A model that could be chosen, measured on the calibration dates.
 *
 * @param name such as xgboost
 * @param auc area under the ROC curve
 * @param precisionAtCapacity share with the label of those whom the teams would have listed
 */
public record Choice(String name, double auc, double precisionAtCapacity) {

    static Choice of(Calibrated model, RiskMatrix matrix, int[] rows, Capacity capacity) {
        double[] ranks = model.ranks(matrix, rows);
        byte[] labels = matrix.labels(rows);
        int[] once = Ranking.once(rows.length);
        return new Choice(
                model.name(),
                Ranking.of(ranks, labels).auc(once),
                capacity.found(capacity.ranked(ranks, labels), once) / capacity.places());
    }

    /**
     * The first, that is the simplest, that comes near enough to the best in both measures; the one of the best area under the
     * curve if none does.
     */
    static Choice simplest(List<Choice> choices, ModelFile.Nearness nearness) {
        double auc = choices.stream().mapToDouble(Choice::auc).max().orElseThrow();
        double precision =
                choices.stream().mapToDouble(Choice::precisionAtCapacity).max().orElseThrow();
        return choices.stream()
                .filter(one ->
                        one.auc >= auc - nearness.auc() && one.precisionAtCapacity >= precision - nearness.precision())
                .findFirst()
                .or(() -> choices.stream().filter(one -> one.auc == auc).findFirst())
                .orElseThrow();
    }
}
