package org.hearth.simulation.compare;

import java.util.LinkedHashMap;
import java.util.Map;

/** What one circle adds to the numerator and the denominator of each measure. Not thread-safe. */
public final class Marks {

    private final Map<String, double[]> marks = new LinkedHashMap<>();

    /** Adds to both parts of a measure. */
    void add(String measure, double numerator, double denominator) {
        double[] both = marks.computeIfAbsent(measure, any -> new double[2]);
        both[0] += numerator;
        both[1] += denominator;
    }

    /** Counts one for which something holds or does not. */
    void one(String measure, boolean holds) {
        add(measure, holds ? 1 : 0, 1);
    }

    Map<String, double[]> byMeasure() {
        return marks;
    }
}
