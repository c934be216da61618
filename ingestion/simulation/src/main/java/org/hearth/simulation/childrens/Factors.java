package org.hearth.simulation.childrens;

import java.util.ArrayList;
import java.util.List;
import org.hearth.simulation.chance.Chance;
import org.hearth.simulation.need.Need;
import org.hearth.simulation.people.Household;
import org.hearth.simulation.people.Person;

/** What a social worker writes down about a family's needs. */
final class Factors {

    private Factors() {}

    /** Factors identified at assessment, likeliest signs of the true needs and a few besides. */
    static List<String> found(Household household, Person child, Chance chance) {
        List<String> codes = new ArrayList<>();
        note(household.needs().has(Need.DOMESTIC_ABUSE), "3B", 0.78, 0.03, codes, chance);
        note(household.needs().has(Need.DOMESTIC_ABUSE), "3A", 0.26, 0.017, codes, chance);
        note(household.needs().has(Need.PARENT_MENTAL_HEALTH), "4B", 0.83, 0.155, codes, chance);
        note(household.needs().has(Need.SUBSTANCE), "1B", 0.56, 0.082, codes, chance);
        note(household.needs().has(Need.SUBSTANCE), "2B", 0.55, 0.076, codes, chance);
        note(household.needs().has(Need.CONFLICT), "17A", 0.46, 0.138, codes, chance);
        note(household.needs().has(Need.NEGLECT), "16A", 0.61, 0.12, codes, chance);
        note(child.needs().has(Need.EXPLOITATION), "11A", 0.32, 0.011, codes, chance);
        note(child.needs().has(Need.EXPLOITATION), "13A", 0.3, 0.012, codes, chance);
        note(household.needs().has(Need.SUBSTANCE), "7A", 0.07, 0.03, codes, chance);
        note(child.needs().has(Need.CHILD_MENTAL_HEALTH), "4A", 0.8, 0.05, codes, chance);
        note(child.needs().has(Need.CHILD_MENTAL_HEALTH), "15A", 0.285, 0.0115, codes, chance);
        note(child.needs().has(Need.BEHAVIOUR), "14A", 0.283, 0.0285, codes, chance);
        note(child.needs().has(Need.DEVELOPMENT), "5A", 0.5, 0.095, codes, chance);
        note(child.needs().has(Need.EXPLOITATION), "24A", 0.6, 0.002, codes, chance);
        note(child.needs().has(Need.EXPLOITATION), "10A", 0.6, 0.007, codes, chance);
        note(household.needs().has(Need.CONFLICT), "18B", 0.198, 0.097, codes, chance);
        return codes.isEmpty() ? List.of("21") : codes;
    }

    private static void note(
            boolean there, String code, double noticed, double otherwise, List<String> codes, Chance chance) {
        if (chance.happens(there ? noticed : otherwise)) {
            codes.add(code);
        }
    }

    /** The primary need, most often abuse or neglect. */
    static String primaryNeed(Household household, Person child, Chance chance) {
        if (child.needs().has(Need.BEHAVIOUR) && chance.happens(0.12)) {
            return "N6";
        }
        if (household.needs().has(Need.PARENT_MENTAL_HEALTH) && chance.happens(0.082)) {
            return "N3";
        }
        if (household.needs().has(Need.MONEY) && chance.happens(0.01)) {
            return "N7";
        }
        return new String[] {"N1", "N5", "N4", "N8", "N0", "N9"}
                [chance.weighted(0.672, 0.136, 0.093, 0.040, 0.031, 0.01)];
    }
}
