package org.hearth.extract;

import java.util.OptionalDouble;

/**
 * A pupil of one term, under the id that the term's other tables point to. Sessions missed add up, of the term and of the half term
 * that the autumn looks back on. Not thread-safe.
 */
final class SchoolPupil {

    private final String localId;
    private final float possible;
    private final float halfPossible;
    private float missed;
    private float halfMissed;
    private boolean addressed;

    SchoolPupil(String localId, OptionalDouble possible, OptionalDouble halfPossible) {
        this.localId = localId;
        this.possible = (float) possible.orElse(0);
        this.halfPossible = (float) halfPossible.orElse(0);
    }

    String localId() {
        return localId;
    }

    /** Adds sessions missed; false, and nothing added, if that is more than were possible. */
    boolean missed(double sessions, boolean halfTerm) {
        float sum = (float) sessions + (halfTerm ? halfMissed : missed);
        float most = halfTerm ? halfPossible : possible;
        if (most > 0 && sum > most) {
            return false;
        }
        if (halfTerm) {
            halfMissed = sum;
        } else {
            missed = sum;
        }
        return true;
    }

    /** The share of sessions missed, empty where none was possible. */
    OptionalDouble absence(boolean halfTerm) {
        double most = halfTerm ? halfPossible : possible;
        return most > 0 ? OptionalDouble.of((halfTerm ? halfMissed : missed) / most) : OptionalDouble.empty();
    }

    /** True the first time: a second home in a term would read as a move to and fro. */
    boolean isFirstAddress() {
        boolean first = !addressed;
        addressed = true;
        return first;
    }
}
