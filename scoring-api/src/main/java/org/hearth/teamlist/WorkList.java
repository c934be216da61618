package org.hearth.teamlist;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One team's list, in order of place.
 *
 * @param left households that were on the list before and are not any more
 * @param areas results by area where nobody is listed, the most expected first
 */
public record WorkList(TeamList team, List<Entry> entries, List<Left> left, List<AreaResult> areas) {

    public WorkList {
        entries = List.copyOf(entries);
        left = List.copyOf(left);
        areas = List.copyOf(areas);
    }

    /**
     * One household.
     *
     * @param place 1 is first
     * @param reference short reference, such as K7QM-2F9D
     * @param probability calibrated, 0 to 1
     * @param low lower bound of the band, 0 to 1
     * @param high upper bound of the band, 0 to 1
     * @param average probability of the average household, 0 to 1
     * @param rulesMet how many of the Working Together signs it meets
     * @param answer likely, unlikely or too-little-known: which outcome is not ruled out
     * @param children how many children live there
     * @param adults how many adults
     * @param ageBands age bands of the children, youngest first, each once
     * @param reasons the reasons that raise it most, in plain words, at most three
     * @param agencies the agencies that know it, by id, latest contact first
     * @param change new, moved or same, compared with the list before
     * @param placeBefore its place on that list; absent when it was not on it
     * @param whyChanged why, in plain words; empty when nothing changed
     * @param contest how far the family's latest contest is; absent without one
     * @param decision slug of the latest decision about it; absent without one
     * @param decidedOn the day of that decision
     */
    public record Entry(
            int place,
            String reference,
            String locality,
            String localityName,
            double probability,
            double low,
            double high,
            double average,
            int rulesMet,
            String answer,
            int children,
            int adults,
            List<String> ageBands,
            List<String> reasons,
            List<String> agencies,
            String change,
            Optional<Integer> placeBefore,
            String whyChanged,
            Optional<String> contest,
            Optional<String> decision,
            Optional<LocalDate> decidedOn) {

        public Entry {
            ageBands = List.copyOf(ageBands);
            reasons = List.copyOf(reasons);
            agencies = List.copyOf(agencies);
        }
    }

    /**
     * A household that left the list.
     *
     * @param change dropped, or step-down: it may need less now
     * @param placeBefore its place before; 1 was first
     * @param because contributions, eligibility, decision, capacity, team, model or others
     * @param why in plain words
     */
    public record Left(String reference, String change, int placeBefore, String because, String why) {}

    /**
     * What is expected in one area.
     *
     * @param households how many were scored there
     * @param expected how many of them are expected to start help
     * @param low lower 95% bound by chance alone
     * @param high upper 95% bound by chance alone
     */
    public record AreaResult(String lsoa, String name, int households, double expected, double low, double high) {}
}
