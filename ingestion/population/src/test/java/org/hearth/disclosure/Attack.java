package org.hearth.disclosure;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** What somebody can work out who has the published counts and knows how they add up. */
final class Attack {

    private final long[] counts;
    private final List<Sum> sums;
    private final BitSet withheld;

    Attack(RandomTables tables, BitSet withheld) {
        this.counts = tables.counts();
        this.sums = tables.sums();
        this.withheld = withheld;
    }

    /** The least a withheld count can be, knowing that none is below 0. */
    double least(int cell) {
        return bound(cell, false);
    }

    /** The most a withheld count can be; infinity if nothing bounds it. */
    double most(int cell) {
        return bound(cell, true);
    }

    private double bound(int cell, boolean upper) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Variable[] guesses = new Variable[counts.length];
        for (int i = 0; i < counts.length; i++) {
            guesses[i] = model.newVariable("x" + i).lower(0);
            if (!withheld.get(i)) {
                guesses[i].level(counts[i]);
            }
        }
        guesses[cell].weight(1);
        for (Sum sum : sums) {
            Expression balance =
                    model.newExpression("s" + model.countExpressions()).level(0);
            balance.set(guesses[sum.total()], -1);
            sum.parts().forEach(part -> balance.set(guesses[part], 1));
        }
        Optimisation.Result found = upper ? model.maximise() : model.minimise();
        if (found.getState() == Optimisation.State.UNBOUNDED) {
            return Double.POSITIVE_INFINITY;
        }
        return found.getState().isFeasible() ? found.doubleValue(cell) : Double.NaN;
    }

    /** Whether some sum and difference of published counts, however long, gives the withheld one: exact arithmetic. */
    boolean subtracts(int cell) {
        int[] unknown = withheld.stream().toArray();
        BigInteger[][] rows = new BigInteger[sums.size()][unknown.length];
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < unknown.length; column++) {
                Sum sum = sums.get(row);
                int sign = sum.total() == unknown[column] ? -1 : sum.parts().contains(unknown[column]) ? 1 : 0;
                rows[row][column] = BigInteger.valueOf(sign);
            }
        }
        int target = java.util.Arrays.binarySearch(unknown, cell);
        return isAlone(eliminate(rows, target), target);
    }

    /** Clears every column but the target's, so that a row is left with the target alone if there is a way to get at it. */
    private static BigInteger[][] eliminate(BigInteger[][] rows, int target) {
        boolean[] used = new boolean[rows.length];
        for (int column = 0; rows.length > 0 && column < rows[0].length; column++) {
            int pivot = column == target ? -1 : pivot(rows, used, column);
            if (pivot < 0) {
                continue;
            }
            used[pivot] = true;
            for (int row = 0; row < rows.length; row++) {
                if (row != pivot && rows[row][column].signum() != 0) {
                    BigInteger left = rows[pivot][column];
                    BigInteger right = rows[row][column];
                    for (int i = 0; i < rows[row].length; i++) {
                        rows[row][i] = rows[row][i].multiply(left).subtract(rows[pivot][i].multiply(right));
                    }
                }
            }
        }
        return rows;
    }

    private static int pivot(BigInteger[][] rows, boolean[] used, int column) {
        for (int row = 0; row < rows.length; row++) {
            if (!used[row] && rows[row][column].signum() != 0) {
                return row;
            }
        }
        return -1;
    }

    private static boolean isAlone(BigInteger[][] rows, int target) {
        for (BigInteger[] row : rows) {
            boolean alone = row[target].signum() != 0;
            for (int i = 0; alone && i < row.length; i++) {
                alone = i == target || row[i].signum() == 0;
            }
            if (alone) {
                return true;
            }
        }
        return false;
    }
}
