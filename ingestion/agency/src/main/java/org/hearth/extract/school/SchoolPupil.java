package org.hearth.extract.school;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A pupil of one term, under the id that the term's other tables point to. Sessions missed add up, of the term and of the half term
 * that the autumn looks back on. Not thread-safe.
 */
final class SchoolPupil {

    private final String localId;
    private final Optional<LocalDate> left;
    private final float possible;
    private final float halfPossible;
    private float missed;
    private float halfMissed;
    private boolean addressed;

    /**
     * A pupil of whom no session is counted yet.
     *
     * @param left day on which the pupil left the roll
     */
    SchoolPupil(String localId, Optional<LocalDate> left, OptionalDouble possible, OptionalDouble halfPossible) {
        this.localId = localId;
        this.left = left;
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

    /**
     * The term whose sessions are told of: that in which the pupil left, if that was an earlier one.
     *
     * @param asked the term that is told of else
     */
    Term attended(Term census, Term asked) {
        return left.map(Term::of).filter(term -> term.compareTo(census) < 0).orElse(asked);
    }

    /** The sessions that were missed and those that were possible. */
    Sessions sessions(boolean halfTerm) {
        return halfTerm ? new Sessions(halfMissed, halfPossible) : new Sessions(missed, possible);
    }

    /** Sessions of a pupil at a school, or at several. */
    record Sessions(double missed, double possible) {

        Sessions plus(Sessions other) {
            return new Sessions(missed + other.missed, possible + other.possible);
        }

        /** The share missed, empty where none was possible. */
        OptionalDouble absence() {
            return possible > 0 ? OptionalDouble.of(missed / possible) : OptionalDouble.empty();
        }
    }

    /** True the first time: a second home in a term would read as a move to and fro. */
    boolean isFirstAddress() {
        boolean first = !addressed;
        addressed = true;
        return first;
    }
}
