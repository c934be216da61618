package org.hearth.simulation.people;

import org.hearth.simulation.chance.Chance;

/**
 * The four dimensions in which the census calls a household deprived.
 *
 * @param employment somebody who could work does not
 * @param education nobody has five good passes at sixteen
 * @param health somebody is in bad health or disabled
 * @param housing overcrowded, shared or without central heating
 */
public record Deprivation(boolean employment, boolean education, boolean health, boolean housing) {

    static final Deprivation NONE = new Deprivation(false, false, false, false);

    /** How much likelier each dimension is, in log-odds, a decile nearer to the most deprived. */
    private static final double PER_DECILE = 0.11;

    /** How much the dimensions go together in one household, in log-odds. */
    private static final double TOGETHER = 0.1;

    private static final double MIDDLE = 5.5;

    /** Draws the dimensions of a household that lives in an area of a decile. */
    static Deprivation drawn(int decile, boolean lowIncome, boolean old, Chance chance) {
        double shared = PER_DECILE * (MIDDLE - decile) + TOGETHER * chance.normal() + (lowIncome ? 0.9 : -0.15);
        return new Deprivation(
                happens(shared + (old ? -2.7 : -1.68), chance),
                happens(shared + (old ? -0.25 : -1.25), chance),
                happens(shared + (old ? 0.35 : -0.7), chance),
                happens(shared - 2.45, chance));
    }

    private static boolean happens(double logOdds, Chance chance) {
        return chance.happens(1 / (1 + StrictMath.exp(-logOdds)));
    }

    /** In how many dimensions, 0 to 4. */
    public int count() {
        return (employment ? 1 : 0) + (education ? 1 : 0) + (health ? 1 : 0) + (housing ? 1 : 0);
    }
}
