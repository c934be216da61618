package org.hearth.page;

import java.util.List;
import java.util.Optional;

/**
 * A team's work list.
 *
 * @param team the team's name
 * @param capacity how many households the team can look at in one round
 * @param basis what the list is for and rests on
 * @param rows the households, in order
 * @param changes what left the list, if there is a list to compare with
 * @param areas results by area, where nobody is listed
 * @param download where the same list is served as CSV
 */
public record WorkListView(
        String team,
        int capacity,
        Basis basis,
        List<Row> rows,
        Optional<Changes> changes,
        Optional<List<Area>> areas,
        String download)
        implements View {

    public WorkListView {
        rows = List.copyOf(rows);
        areas = areas.map(List::copyOf);
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
     * @param change what happened to its place, such as New or Up from 7; empty when nothing did
     * @param why why, in plain words
     * @param contested how far the family's latest contest is, in words; absent without one
     * @param decided the latest decision about it and its day, in words; absent without one
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
            String locality,
            String change,
            String why,
            Optional<String> contested,
            Optional<String> decided) {

        public Row {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * What left the list.
     *
     * @param since the day of the list that this one is compared with
     * @param stepDown households that may need less now
     * @param dropped all others that left
     * @param download where every change is served as CSV
     */
    public record Changes(String since, List<Left> stepDown, List<Left> dropped, String download) {

        public Changes {
            stepDown = List.copyOf(stepDown);
            dropped = List.copyOf(dropped);
        }
    }

    /** A household that left the list, its place before, and why. */
    public record Left(String reference, String placeBefore, String why) {}

    /**
     * What is expected in an area.
     *
     * @param expected how many households, with bounds
     */
    public record Area(String name, String code, String households, String expected, String range) {}
}
