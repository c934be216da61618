package org.hearth.simulation;

import org.hearth.workspace.Fault;

/**
 * What the simulation is asked for.
 *
 * @param households how many there are at the start, 50 to 1,000,000
 * @param seed any number; the same gives the same people
 * @param threads how many work at once, 1 to 64; what is written does not depend on it
 */
public record Settings(int households, long seed, int threads) {

    private static final int LEAST = 50;
    private static final int MOST = 1_000_000;
    private static final int MOST_THREADS = 64;

    public Settings {
        if (households < LEAST || households > MOST) {
            throw new Fault(
                    Fault.Kind.CONFIGURATION,
                    "Cannot synthesise " + households + " households: expected " + LEAST + " to " + MOST);
        }
        if (threads < 1 || threads > MOST_THREADS) {
            throw new Fault(
                    Fault.Kind.CONFIGURATION,
                    "Cannot synthesise with " + threads + " threads: expected 1 to " + MOST_THREADS);
        }
    }
}
