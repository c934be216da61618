package org.hearth.contest;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A family's disagreement with its listing.
 *
 * @param reference the household's short reference
 * @param grounds slug of {@link Grounds}
 * @param state slug of {@link State}
 * @param openedOn the day it was written down
 * @param openedBy id of who wrote it down
 * @param decidedOn absent while it is open
 * @param decidedBy absent while it is open
 * @param digest SHA-256 of the frozen evidence
 */
public record Contest(
        long id,
        String reference,
        String team,
        String grounds,
        String state,
        LocalDate openedOn,
        String openedBy,
        Optional<LocalDate> decidedOn,
        Optional<String> decidedBy,
        String digest) {

    public boolean isOpen() {
        return state.equals(State.OPEN.slug());
    }
}
