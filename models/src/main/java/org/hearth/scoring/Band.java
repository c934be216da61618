package org.hearth.scoring;

import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.hearth.calibration.Platt;
import org.hearth.training.Calibrated;

/**
 * How far a score would move had other households been in the data: the spread of the models trained and calibrated on random
 * halves of the households, around the score on the scale of log-odds. It says nothing of what the data do not hold.
 */
record Band(List<Calibrated> members, double quantile) {

    /** Bounds of a probability. */
    record Bounds(double low, double high) {}

    /**
     * A band of members.
     *
     * @param level share of a normal distribution inside the band
     */
    static Band of(List<Calibrated> members, double level) {
        return new Band(members, NormalDistribution.of(0, 1).inverseCumulativeProbability(0.5 + level / 2));
    }

    Bounds around(double logOdds, double[] values, int offset) {
        double mean = 0;
        double square = 0;
        for (Calibrated member : members) {
            double other = member.logOdds(values, offset);
            mean += other / members.size();
            square += other * other / members.size();
        }
        double deviation = Math.sqrt(Math.max(0, square - mean * mean) * members.size() / (members.size() - 1));
        return new Bounds(Platt.sigmoid(logOdds - quantile * deviation), Platt.sigmoid(logOdds + quantile * deviation));
    }
}
