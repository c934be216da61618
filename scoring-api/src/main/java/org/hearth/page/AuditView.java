package org.hearth.page;

import java.util.List;

/**
 * How often lists and households were opened, never which.
 *
 * @param whole whether the record of it is as it was written
 * @param entries how many entries it holds, in words
 * @param rows latest day first
 * @param decisions how many households of each team's lists were decided how
 * @param contests how many contests of each team stand how
 */
public record AuditView(
        boolean whole, String entries, String head, List<Row> rows, List<Decided> decisions, List<Contests> contests)
        implements View {

    public AuditView {
        rows = List.copyOf(rows);
        decisions = List.copyOf(decisions);
        contests = List.copyOf(contests);
    }

    @Override
    public String template() {
        return "audit.jte";
    }

    /** How many households of a team's list were decided so, and whether their listing fitted what the people who decided knew. */
    public record Decided(String list, String outcome, String fit, String number) {}

    /** How many contests of a team are in a state. */
    public record Contests(String team, String state, String number) {}

    /** What people of a role did on a day, why and how often. */
    public record Row(String day, String who, String what, String why, String times) {}
}
