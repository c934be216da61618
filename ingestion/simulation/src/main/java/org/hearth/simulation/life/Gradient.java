package org.hearth.simulation.life;

/** How something rises with deprivation. */
final class Gradient {

    private static final int DECILES = 10;

    private Gradient() {}

    /** Multipliers by decile, 1 at the middle and greater below it; place 0 is not used. */
    static double[] byDecile(double slope, double middle) {
        double[] multipliers = new double[DECILES + 1];
        for (int decile = 1; decile <= DECILES; decile++) {
            multipliers[decile] = StrictMath.exp(slope * (middle - decile));
        }
        return multipliers;
    }
}
