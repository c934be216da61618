package org.hearth.gate;

/**
 * One requirement of a gate and what was measured.
 *
 * @param what what is measured, in plain words
 * @param measured the number measured
 * @param comparison at-least, above or at-most
 * @param required the number required
 * @param passed whether the measured number meets it
 */
public record GateLine(String what, double measured, String comparison, double required, boolean passed) {

    static GateLine atLeast(String what, double measured, double required) {
        return new GateLine(what, measured, "at-least", required, measured >= required);
    }

    static GateLine above(String what, double measured, double required) {
        return new GateLine(what, measured, "above", required, measured > required);
    }

    static GateLine atMost(String what, double measured, double required) {
        return new GateLine(what, measured, "at-most", required, measured <= required);
    }
}
