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
public record AuditSummary(
        long entries,
        boolean whole,
        String head,
        List<Count> counts,
        List<DecisionCount> decisions,
        List<ContestCount> contests) {

    public AuditSummary {
        counts = List.copyOf(counts);
        decisions = List.copyOf(decisions);
        contests = List.copyOf(contests);
    }

    /**
     * How many households of a team's list were decided how; the latest decision about each counts.
     *
     * @param asOf of the list
     * @param outcome slug of what was decided
     * @param fit slug of whether the listing fitted
     */
    public record DecisionCount(String team, LocalDate asOf, String outcome, String fit, long households) {}

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
