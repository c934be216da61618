package org.hearth.page;

import java.util.List;

/**
 * How often lists and households were opened, never which.
 *
 * @param whole whether the record of it is as it was written
 * @param entries how many entries it holds, in words
 * @param rows latest day first
 */
public record AuditView(boolean whole, String entries, String head, List<Row> rows) implements View {

    public AuditView {
        rows = List.copyOf(rows);
    }

    @Override
    public String template() {
        return "audit.jte";
    }

    /** What people of a role did on a day, why and how often. */
    public record Row(String day, String who, String what, String why, String times) {}
}
