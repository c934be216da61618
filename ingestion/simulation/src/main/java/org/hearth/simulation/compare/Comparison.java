package org.hearth.simulation.compare;

import java.util.List;
import org.hearth.simulation.compare.Tally.Estimate;

/** Every published figure beside what the agencies of the simulated authority recorded. */
public record Comparison(List<Line> lines) {

    /** How far off a figure may be, as a share of it. */
    private static final double TOLERANCE = 0.10;

    private static final double NORMAL_95 = 1.96;

    public Comparison {
        lines = List.copyOf(lines);
    }

    /**
     * One figure.
     *
     * @param found in the target's unit
     * @param low below it lie 2.5% of such runs
     * @param high above it lie 2.5% of such runs
     */
    public record Line(Target target, double found, double low, double high) {

        public String measure() {
            return target.measure();
        }

        /** Found over published; 1 when they agree. */
        public double ratio() {
            return found / target.value();
        }

        /** Whether it is within a tenth of the published figure, or chance alone may explain the difference. */
        public boolean agrees() {
            boolean near = Math.abs(ratio() - 1) <= TOLERANCE;
            return near || (low <= target.value() && target.value() <= high);
        }
    }

    /** Holds a tally against all published figures. */
    public static Comparison of(Tally tally) {
        return new Comparison(
                Target.all().stream().map(target -> line(target, tally)).toList());
    }

    private static Line line(Target target, Tally tally) {
        int slash = target.measure().indexOf('/');
        if (slash > 0) {
            return quotient(
                    target,
                    tally.of(target.measure().substring(0, slash)),
                    tally.of(target.measure().substring(slash + 1)));
        }
        Estimate estimate = tally.of(target.measure());
        double scale = target.scale();
        return new Line(target, estimate.ratio() * scale, estimate.low() * scale, estimate.high() * scale);
    }

    /** One rate over another, with its range on the scale of logarithms. */
    private static Line quotient(Target target, Estimate over, Estimate under) {
        double ratio = over.ratio() / under.ratio();
        double error = StrictMath.hypot(relative(over), relative(under));
        double width = StrictMath.exp(NORMAL_95 * error);
        return new Line(target, ratio, ratio / width, ratio * width);
    }

    private static double relative(Estimate estimate) {
        return (estimate.high() - estimate.ratio()) / NORMAL_95 / estimate.ratio();
    }

    /** Figures that neither agree nor are within what chance explains. */
    public List<Line> apart() {
        return lines.stream().filter(line -> !line.agrees()).toList();
    }
}
