package org.hearth.page;

import java.util.List;

/**
 * How often lists and households were opened, never which.
 *
 * @param whole whether the record of it is as it was written
 * @param entries how many entries it holds, in words
 * @param rows latest day first
 * @param contests how many contests of each team stand how
 */
public record AuditView(boolean whole, String entries, String head, List<Row> rows, List<Contests> contests)
        implements View {

    public AuditView {
        rows = List.copyOf(rows);
        contests = List.copyOf(contests);
    }

    @Override
    public String template() {
        return "audit.jte";
    }

    /** How many contests of a team are in a state. */
    public record Contests(String team, String state, String number) {}

    /** What people of a role did on a day, why and how often. */
    public record Row(String day, String who, String what, String why, String times) {}
}
