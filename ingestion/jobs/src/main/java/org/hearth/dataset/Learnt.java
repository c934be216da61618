package org.hearth.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hearth.dataset.Meetings.PassReport;

/**
 * What a linkage learnt, as a later one needs it to judge new records as the old ones were judged.
 *
 * @param shares by class, comparison and level, see {@link Model}
 * @param priors by class
 * @param iterations rounds of learning it took
 * @param caps by pass, most records that a key may have
 */
public record Learnt(
        List<List<List<Double>>> shares, List<Double> priors, int iterations, SortedMap<String, Integer> caps) {

    static Learnt of(Model model, Meetings meetings) {
        TreeMap<String, Integer> caps = new TreeMap<>();
        for (PassReport pass : meetings.report()) {
            caps.put(pass.pass(), pass.cap());
        }
        return new Learnt(
                Arrays.stream(model.shares())
                        .map(comparisons ->
                                Arrays.stream(comparisons).map(Learnt::list).toList())
                        .toList(),
                list(model.priors()),
                model.iterations(),
                caps);
    }

    private static List<Double> list(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    Model model() {
        return new Model(
                shares.stream()
                        .map(comparisons ->
                                comparisons.stream().map(Learnt::array).toArray(double[][]::new))
                        .toArray(double[][][]::new),
                array(priors),
                iterations);
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(number -> number).toArray();
    }
}
