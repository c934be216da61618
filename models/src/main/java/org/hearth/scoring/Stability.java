package org.hearth.scoring;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearth.explanation.Contribution;
import org.hearth.explanation.Themes;
import org.hearth.matrix.MatrixSchema;
import org.hearth.training.Calibrated;
import org.hearth.training.RiskMatrix;

/**
 * Whether a household's main reasons would be the same had other households been in the data: those of the model beside those of
 * the members of its band, each trained again on a random half.
 *
 * @param members explainers of the members
 * @param themes what makes contributions one reason, as lists show them
 */
record Stability(List<Explainer> members, Themes themes) {

    /** Below it reasons are shown as unstable. */
    static final double LEAST = 0.6;

    private static final int REASONS = 3;

    static Stability of(List<Calibrated> members, MatrixSchema schema, Themes themes) {
        return new Stability(
                members.stream().map(member -> Explainer.of(member, schema)).toList(), themes);
    }

    /**
     * Mean share of main reasons in common with a member, of all that either names (Jaccard), 0 to 1.
     *
     * @param ours contributions of the model, the largest first
     */
    double of(List<Contribution> ours, RiskMatrix matrix, int row) {
        Set<String> main = main(ours);
        return members.stream()
                .mapToDouble(member -> jaccard(main, main(member.contributions(matrix.values(), matrix.offset(row)))))
                .average()
                .orElse(1);
    }

    private Set<String> main(List<Contribution> contributions) {
        return Set.copyOf(themes.raising(contributions, REASONS));
    }

    private static double jaccard(Set<String> one, Set<String> other) {
        Set<String> either = new HashSet<>(one);
        either.addAll(other);
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return either.isEmpty() ? 1 : (double) both.size() / either.size();
    }
}
