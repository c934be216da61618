package org.hearth.simulation;

import org.hearth.workspace.Fault;

/**
 * What the simulation is asked for.
 *
 * @param households how many there are at the start, 50 to 1,000,000
 * @param seed any number; the same gives the same people
 */
public record Settings(int households, long seed) {

    private static final int LEAST = 50;
    private static final int MOST = 1_000_000;

    public Settings {
        if (households < LEAST || households > MOST) {
            throw new Fault(
                    Fault.Kind.CONFIGURATION,
                    "Cannot synthesise " + households + " households: expected " + LEAST + " to " + MOST);
        }
    }
}
