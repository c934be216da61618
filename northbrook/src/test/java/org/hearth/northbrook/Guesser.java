package org.hearth.northbrook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** Somebody who has every published count, knows how they add up, and works out between what bounds the withheld ones lie. */
final class Guesser {

    private final Map<String, Optional<Long>> counts = new LinkedHashMap<>();
    private final List<Equation> equations = new ArrayList<>();

    private record Equation(Map<String, Integer> unknowns, long known) {}

    /** What a withheld count can be, at least and at most; infinity if nothing bounds it. */
    record Range(double least, double most) {

        /** Whether it can be 1 to 5 alone, and not all of them. */
        boolean givesAway() {
            return least > 0.001 && most < 5.999 && (least > 1.001 || most < 4.999);
        }
    }

    void see(String cell, Optional<Long> count) {
        counts.put(cell, count);
    }

    boolean knowsOf(String cell) {
        return counts.containsKey(cell);
    }

    /** The total is the sum of its parts; cells that were never seen are no parts. */
    void sum(String total, Collection<String> parts) {
        List<String> there = parts.stream().filter(counts::containsKey).toList();
        if (!counts.containsKey(total) || there.isEmpty()) {
            return;
        }
        Map<String, Integer> unknowns = new TreeMap<>();
        long known = weigh(total, -1, unknowns);
        for (String part : there) {
            known += weigh(part, 1, unknowns);
        }
        equations.add(new Equation(unknowns, known));
    }

    /** Some are among others: neither below nor above. */
    void within(String some, String whole) {
        if (counts.containsKey(some) && counts.containsKey(whole)) {
            String rest = "rest of " + whole + " beside " + some;
            Optional<Long> both = counts.get(some).isPresent()
                            && counts.get(whole).isPresent()
                    ? Optional.of(counts.get(whole).get() - counts.get(some).get())
                    : Optional.empty();
            counts.put(rest, both);
            sum(whole, List.of(some, rest));
        }
    }

    private long weigh(String cell, int times, Map<String, Integer> unknowns) {
        Optional<Long> count = counts.get(cell);
        if (count.isEmpty()) {
            unknowns.merge(cell, times, Integer::sum);
        }
        return count.map(number -> times * number).orElse(0L);
    }

    /** How many sums do not hold among what is published. */
    long contradictions() {
        return equations.stream()
                .filter(equation -> equation.unknowns().isEmpty() && equation.known() != 0)
                .count();
    }

    /** The bounds of every withheld count. */
    Map<String, Range> ranges() {
        Map<String, Range> ranges = new TreeMap<>();
        for (List<Equation> together : connected()) {
            TreeMap<String, Integer> unknowns = new TreeMap<>();
            together.forEach(equation -> unknowns.putAll(equation.unknowns()));
            for (String unknown : unknowns.keySet()) {
                ranges.put(unknown, new Range(bound(unknown, together, false), bound(unknown, together, true)));
            }
        }
        return ranges;
    }

    /** Equations that share unknowns, together: others say nothing of them. */
    private Collection<List<Equation>> connected() {
        Map<String, List<Equation>> of = new HashMap<>();
        for (Equation equation : equations) {
            List<Equation> together = new ArrayList<>(List.of(equation));
            for (String unknown : equation.unknowns().keySet()) {
                List<Equation> other = of.get(unknown);
                if (other != null && other.stream().noneMatch(together::contains)) {
                    together.addAll(other);
                }
            }
            together.forEach(one -> one.unknowns().keySet().forEach(unknown -> of.put(unknown, together)));
        }
        Map<Integer, List<Equation>> distinct = new LinkedHashMap<>();
        of.values().forEach(together -> distinct.put(System.identityHashCode(together), together));
        return distinct.values();
    }

    private static double bound(String target, List<Equation> equations, boolean upper) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Map<String, Variable> variables = new HashMap<>();
        for (Equation equation : equations) {
            Expression balance =
                    model.newExpression("e" + model.countExpressions()).level(-equation.known());
            equation.unknowns()
                    .forEach((name, times) -> balance.set(
                            variables.computeIfAbsent(
                                    name, it -> model.newVariable(it).lower(0)),
                            times));
        }
        variables.get(target).weight(1);
        Optimisation.Result found = upper ? model.maximise() : model.minimise();
        if (found.getState() == Optimisation.State.UNBOUNDED) {
            return Double.POSITIVE_INFINITY;
        }
        if (!found.getState().isFeasible()) {
            throw new AssertionError("what is published contradicts itself about " + target);
        }
        return found.doubleValue(model.indexOf(variables.get(target)));
    }
}
