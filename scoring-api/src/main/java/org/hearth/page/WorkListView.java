package org.hearth.page;

import java.util.List;

/**
 * A team's work list.
 *
 * @param team the team's name
 * @param capacity how many households the team can look at in one round
 * @param basis what the list is for and rests on
 * @param rows the households, in order
 * @param download where the same list is served as CSV
 */
public record WorkListView(String team, int capacity, Basis basis, List<Row> rows, String download) implements View {

    public WorkListView {
        rows = List.copyOf(rows);
    }

    @Override
    public String template() {
        return "worklist.jte";
    }

    /**
     * One household.
     *
     * @param place 1 is first
     * @param reference the household's short reference
     * @param people how many children, of which ages, and how many adults
     * @param reasons the main reasons that raise it, at most two
     * @param likelihood how its chance compares with a typical one; its signs of need when rules rank
     * @param chance its chance as a natural frequency
     * @param agencies the agencies that know it, in one sentence
     */
    public record Row(
            int place,
            String reference,
            String href,
            String people,
            List<String> reasons,
            String likelihood,
            String chance,
            String agencies,
            String locality) {

        public Row {
            reasons = List.copyOf(reasons);
        }
    }
}
