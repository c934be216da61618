package org.hearth.simulation.school;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearth.simulation.chance.Chance;
import org.hearth.simulation.need.Need;
import org.hearth.simulation.people.Household;

/**
 * Sessions missed in a term.
 *
 * @param missed by attendance code
 */
record Attendance(Map<String, Integer> missed) {

    private static final String[] CODES = {"I", "M", "C", "G", "O", "U"};
    private static final double[] USUAL = {0.60, 0.10, 0.06, 0.13, 0.09, 0.02};
    private static final double[] TRUANT = {0.34, 0.05, 0.05, 0.08, 0.42, 0.06};

    /** Share of pupils who are often absent. */
    private static final double OFTEN_ABSENT = 0.144;

    /** Draws how much a pupil missed: its habit, its needs, its family, the season, and suspensions on top. */
    static Attendance of(Pupil pupil, Household household, int possible, List<Exclusion> exclusions, Term term) {
        Chance chance = pupil.chance;
        boolean need = pupil.person.needs().has(Need.ATTENDANCE);
        double often = OFTEN_ABSENT * (household.isLowIncome() ? 1.9 : 0.77);
        often *= pupil.sen.equals("E") ? 2.55 : pupil.sen.equals("K") ? 1.75 : 0.92;
        double rate = pupil.frequency < often ? 0.119 * chance.multiplier(0.28) : 0.0195 * chance.multiplier(0.55);
        rate *= term.name().equals("summer") ? 0.93 : 1.05;
        rate *= 1 + 0.07 * Math.min(household.needs().count(), 4);
        if (need) {
            rate = rate * 1.3 + 0.18 * pupil.truancy * chance.multiplier(0.3);
        }
        Map<String, Integer> missed = new TreeMap<>();
        int sessions = (int) Math.round(possible * Math.min(rate, 0.96));
        int i = 0;
        while (i < sessions) {
            int spell = Math.min(sessions - i, chance.between(1, 6));
            missed.merge(CODES[chance.weighted(need ? TRUANT : USUAL)], spell, Integer::sum);
            i += spell;
        }
        int suspended = exclusions.stream().mapToInt(Exclusion::sessions).sum();
        int room = possible - sessions;
        if (suspended > 0 && room > 0) {
            missed.put("E", Math.min(suspended, room));
        }
        return new Attendance(missed);
    }

    /** Share of possible sessions missed, 0 to 1. */
    double rate(int possible) {
        return possible == 0
                ? 0
                : missed.values().stream().mapToInt(Integer::intValue).sum() / (double) possible;
    }
}
