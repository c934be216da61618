package org.hearth.teamlist;

import java.util.List;

/** One team's list, in order of place. */
public record WorkList(TeamList team, List<Entry> entries) {

    public WorkList {
        entries = List.copyOf(entries);
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
     * @param children how many children live there
     * @param adults how many adults
     * @param ageBands age bands of the children, youngest first, each once
     * @param reasons the reasons that raise it most, in plain words, at most three
     * @param agencies the agencies that know it, by id, latest contact first
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
            int children,
            int adults,
            List<String> ageBands,
            List<String> reasons,
            List<String> agencies) {

        public Entry {
            ageBands = List.copyOf(ageBands);
            reasons = List.copyOf(reasons);
            agencies = List.copyOf(agencies);
        }
    }
}
