package org.hearth.training;

import java.util.stream.IntStream;
import org.hearth.calibration.Calibrator;
import org.hearth.calibration.CalibratorChoice;
import org.hearth.calibration.Platt;

/** A model and the calibration that turns its margins into probabilities. Thread-safe. */
public record Calibrated(RiskModel model, Calibrator calibrator) {

    public String name() {
        return model.name();
    }

    /** Calibrated log-odds of the row that begins at an offset. */
    public double logOdds(double[] values, int offset) {
        return calibrator.logOdds(model.margin(values, offset));
    }

    /** Calibrated log-odds of some rows. */
    public double[] logOdds(RiskMatrix matrix, int[] rows) {
        double[] logOdds = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            logOdds[i] = logOdds(matrix.values(), matrix.offset(rows[i]));
        }
        return logOdds;
    }

    /** What some rows are ranked by: a baseline by its margin, every model by its calibrated log-odds. */
    public double[] ranks(RiskMatrix matrix, int[] rows) {
        return model instanceof RiskModel.Baseline ? margins(model, matrix, rows) : logOdds(matrix, rows);
    }

    static double[] margins(RiskModel model, RiskMatrix matrix, int[] rows) {
        return new Calibrated(model, Platt.NONE).logOdds(matrix, rows);
    }

    /** Picks the calibration that foretells best within the rows. */
    static CalibratorChoice choose(RiskModel model, RiskMatrix matrix, int[] rows) {
        return CalibratorChoice.of(margins(model, matrix, rows), matrix.labels(rows), households(matrix, rows));
    }

    /** Fits one kind of calibration. */
    static Calibrator fit(String kind, RiskModel model, RiskMatrix matrix, int[] rows) {
        return CalibratorChoice.fit(kind, margins(model, matrix, rows), matrix.labels(rows));
    }

    private static String[] households(RiskMatrix matrix, int[] rows) {
        return IntStream.of(rows).mapToObj(row -> matrix.households()[row]).toArray(String[]::new);
    }
}
