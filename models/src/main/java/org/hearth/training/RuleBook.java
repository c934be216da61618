package org.hearth.training;

import java.util.ArrayList;
import java.util.List;
import org.hearth.training.ModelFile.Condition;
import org.hearth.training.ModelFile.Rule;
import org.hearth.workspace.Fault;

/** The rules of {@code models/<model>.yaml}, bound to the columns of a matrix. Thread-safe. */
public final class RuleBook {

    @SuppressWarnings("ArrayRecordComponent") // read in hot loops, never compared or changed
    private record Bound(Rule rule, int[] columns, double[] leasts) {

        boolean met(double[] values, int offset) {
            for (int i = 0; i < columns.length; i++) {
                if (values[offset + columns[i]] >= leasts[i]) {
                    return true;
                }
            }
            return false;
        }
    }

    private final List<Bound> rules;

    private RuleBook(List<Bound> rules) {
        this.rules = rules;
    }

    /**
     * Binds rules to columns.
     *
     * @throws Fault naming every column that a rule asks for and the matrix does not have
     */
    public static RuleBook of(List<Rule> rules, List<String> columns) {
        List<String> faults = new ArrayList<>();
        List<Bound> bound = new ArrayList<>();
        for (Rule rule : rules) {
            List<Condition> any = rule.any();
            any.stream()
                    .filter(condition -> !columns.contains(condition.feature()))
                    .forEach(condition -> faults.add("Cannot use rule " + rule.name()
                            + ": expected a feature of the matrix, found " + condition.feature()));
            bound.add(new Bound(
                    rule,
                    any.stream().mapToInt(c -> columns.indexOf(c.feature())).toArray(),
                    any.stream().mapToDouble(Condition::atLeast).toArray()));
        }
        if (!faults.isEmpty()) {
            throw new Fault(Fault.Kind.CONFIGURATION, faults);
        }
        return new RuleBook(bound);
    }

    /** The rules that the row beginning at an offset meets, in the order of the file. */
    public List<Rule> met(double[] values, int offset) {
        List<Rule> met = new ArrayList<>();
        for (Bound bound : rules) {
            if (bound.met(values, offset)) {
                met.add(bound.rule);
            }
        }
        return met;
    }
}
