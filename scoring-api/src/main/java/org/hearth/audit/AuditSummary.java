package org.hearth.audit;

import java.time.LocalDate;
import java.util.List;

/**
 * How often households and lists were opened, never which.
 *
 * @param entries how many entries there are
 * @param whole whether the chain is as it was written
 * @param head hash of the last entry, 64 hexadecimal digits: kept elsewhere, it shows later whether the past was rewritten
 */
public record AuditSummary(long entries, boolean whole, String head, List<Count> counts, List<ContestCount> contests) {

    public AuditSummary {
        counts = List.copyOf(counts);
        contests = List.copyOf(contests);
    }

    /** How many contests of a team are in a state: open, upheld, not-upheld or withdrawn. */
    public record ContestCount(String team, String state, long contests) {}

    /**
     * Entries of one day and kind.
     *
     * @param day in UTC
     * @param role of those who read
     * @param team of those who read, or empty
     * @param action such as household.read or contest.opened
     * @param purpose slug, or empty
     */
    public record Count(LocalDate day, String role, String team, String action, String purpose, long entries) {}
}
