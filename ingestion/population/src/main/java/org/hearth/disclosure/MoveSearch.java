package org.hearth.disclosure;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Finds the move that costs least to hide, by linear programming: what is withheld already costs nothing, small counts little, and
 * totals, which everybody wants, much.
 *
 * <p>Source: the linear programming heuristic for complementary cell suppression, one cell at a time (Kelly, Golden and Assad,
 * <i>Networks</i> 22, 1992; Fischetti and Salazar, <i>Management Science</i> 47, 2001).
 */
final class MoveSearch {

    private static final double WHOLE = 1e-6;
    private static final double TOTAL = 16;

    private final long[] counts;
    private final List<Sum> sums;
    private final BitSet fixed;
    private final double[] costs;

    /**
     * A search.
     *
     * @param fixed counts that no move may change
     */
    MoveSearch(long[] counts, List<Sum> sums, BitSet fixed) {
        this.counts = counts;
        this.sums = sums;
        this.fixed = fixed;
        this.costs = new double[counts.length];
        for (int i = 0; i < costs.length; i++) {
            // The index keeps equal costs apart, so that there is one best move and the same one every time.
            costs[i] = 1 + Math.log1p((double) counts[i]) + i * 1e-4;
        }
        sums.forEach(sum -> costs[sum.total()] *= TOTAL);
    }

    /** The cheapest move of a cell by a whole number; whole numbers throughout. */
    Move cheapest(int cell, int target, BitSet withheld) {
        return search(cell, target, withheld, false)
                .or(() -> search(cell, target, withheld, true))
                .orElseThrow(() -> new IllegalStateException(
                        "Cannot protect a count: its sums do not hold, or leave no other counts possible"));
    }

    private Optional<Move> search(int cell, int target, BitSet withheld, boolean whole) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Variable[] up = new Variable[counts.length];
        Variable[] down = new Variable[counts.length];
        for (int i = 0; i < counts.length; i++) {
            double weight = withheld.get(i) ? 0 : costs[i];
            up[i] = model.newVariable("u" + i).lower(0).weight(weight).integer(whole);
            down[i] = model.newVariable("d" + i)
                    .lower(0)
                    .upper(counts[i])
                    .weight(weight)
                    .integer(whole);
            if (fixed.get(i)) {
                up[i].level(0);
                down[i].level(0);
            }
        }
        for (Sum sum : sums) {
            Expression balance =
                    model.newExpression("s" + model.countExpressions()).level(0);
            balance.set(up[sum.total()], -1).set(down[sum.total()], 1);
            sum.parts().forEach(part -> balance.set(up[part], 1).set(down[part], -1));
        }
        // One way only: up and down together would pass for a move.
        up[cell].level(Math.max(target, 0));
        down[cell].level(Math.max(-target, 0));
        Optimisation.Result found = model.minimise();
        return found.getState().isFeasible() ? rounded(found) : Optional.empty();
    }

    private Optional<Move> rounded(Optimisation.Result found) {
        int[] steps = new int[counts.length];
        for (int i = 0; i < steps.length; i++) {
            double step = found.doubleValue(2L * i) - found.doubleValue(2L * i + 1);
            steps[i] = (int) Math.round(step);
            if (Math.abs(step - steps[i]) > WHOLE || counts[i] + steps[i] < 0) {
                return Optional.empty();
            }
        }
        Move move = new Move(steps);
        return move.keeps(sums) ? Optional.of(move) : Optional.empty();
    }
}
