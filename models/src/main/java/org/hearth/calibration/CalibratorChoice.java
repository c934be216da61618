package org.hearth.calibration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Picks a calibration by cross-validation within the calibration dates, households never parted: the simplest whose log loss is
 * within half a per cent of the best one's.
 *
 * @param calibrator fitted to all calibration rows
 * @param logLoss of each kind on rows it was not fitted to, in the order of simplicity
 */
public record CalibratorChoice(Calibrator calibrator, Map<String, Double> logLoss) {

    private static final int FOLDS = 5;
    private static final double NEAR = 5e-3;
    private static final Map<String, BiFunction<double[], byte[], Calibrator>> KINDS = kinds();

    private static Map<String, BiFunction<double[], byte[], Calibrator>> kinds() {
        Map<String, BiFunction<double[], byte[], Calibrator>> kinds = new LinkedHashMap<>();
        kinds.put(Platt.KIND, Platt::fit);
        kinds.put(BetaCalibration.KIND, BetaCalibration::fit);
        kinds.put(Isotonic.KIND, Isotonic::fit);
        kinds.put(VennAbers.KIND, VennAbers::fit);
        return kinds;
    }

    /**
     * Picks.
     *
     * @param households of each row
     */
    public static CalibratorChoice of(double[] margins, byte[] labels, String[] households) {
        Map<String, Double> losses = new LinkedHashMap<>();
        KINDS.forEach((kind, fit) -> losses.put(kind, loss(fit, margins, labels, households)));
        double best = losses.values().stream().mapToDouble(loss -> loss).min().orElseThrow();
        String chosen = losses.entrySet().stream()
                .filter(entry -> entry.getValue() <= best * (1 + NEAR))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Platt.KIND);
        return new CalibratorChoice(fit(chosen, margins, labels), losses);
    }

    /** Fits one kind. */
    public static Calibrator fit(String kind, double[] margins, byte[] labels) {
        return KINDS.getOrDefault(kind, Platt::fit).apply(margins, labels);
    }

    private static double loss(
            BiFunction<double[], byte[], Calibrator> fit, double[] margins, byte[] labels, String[] households) {
        double loss = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            List<Integer> inside = rows(households, row -> Math.floorMod(households[row].hashCode(), FOLDS) != held);
            List<Integer> outside = rows(households, row -> Math.floorMod(households[row].hashCode(), FOLDS) == held);
            long positives = inside.stream().filter(row -> labels[row] == 1).count();
            if (positives == 0 || positives == inside.size()) {
                return Double.POSITIVE_INFINITY;
            }
            double[] of = inside.stream().mapToDouble(row -> margins[row]).toArray();
            byte[] outcomes = new byte[of.length];
            for (int i = 0; i < of.length; i++) {
                outcomes[i] = labels[inside.get(i)];
            }
            Calibrator calibrator = fit.apply(of, outcomes);
            for (int row : outside) {
                double odds = calibrator.logOdds(margins[row]);
                loss += Math.max(odds, 0) + Math.log1p(Math.exp(-Math.abs(odds))) - labels[row] * odds;
            }
        }
        return loss / margins.length;
    }

    private static List<Integer> rows(String[] households, IntPredicate which) {
        return IntStream.range(0, households.length).filter(which).boxed().toList();
    }
}
