package org.hearth.extract.lookedafter;

import java.time.LocalDate;
import java.util.Optional;
import org.hearth.extract.Rejection;

/**
 * One episode of being looked after: a time under one legal status in one placement.
 *
 * @param place its file and line
 * @param year that in which the return's year ends
 * @param start DECOM
 * @param reason RNE, why it is a new episode: S starts a period of care
 * @param end DEC, empty while it is open
 * @param ceased REC, X1 where the next episode follows
 * @param sameAs status, placement, provider, postcode and home, to tell a double by
 */
record CareEpisode(
        Rejection.Place place,
        int year,
        LocalDate start,
        String reason,
        Optional<LocalDate> end,
        String ceased,
        String status,
        String placement,
        String need,
        String sameAs) {

    static final String STARTS_CARE = "S";
    static final String CONTINUES = "X1";
    /** Ended, nobody said why: LIIA's own code, which no return has. */
    static final String NOT_SAID = "";

    CareEpisode endedOn(LocalDate day, String why) {
        return new CareEpisode(place, year, start, reason, Optional.of(day), why, status, placement, need, sameAs);
    }

    boolean isOpen() {
        return end.isEmpty();
    }

    boolean startsCare() {
        return reason.equals(STARTS_CARE);
    }

    /** Whether another episode says the same of another start. */
    boolean repeats(CareEpisode other) {
        return !start.equals(other.start) && reason.equals(other.reason) && sameAs.equals(other.sameAs);
    }

    @Override
    public String toString() {
        return "CareEpisode[redacted]";
    }
}
