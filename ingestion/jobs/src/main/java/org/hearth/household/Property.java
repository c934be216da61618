package org.hearth.household;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** One property while evidence comes in: who is known to live there now, and the household they are. Not thread-safe. */
final class Property {

    private final String uprn;
    private final Set<String> occupants = new TreeSet<>();
    private final Set<String> members = new HashSet<>();
    private int number;
    private int mostOccupants;
    private String household = "";

    Property(String uprn) {
        this.uprn = uprn;
    }

    void leave(String person) {
        occupants.remove(person);
    }

    /** Takes in those who are found here on one day: a new household, unless someone of the last one is among them or there. */
    void join(Collection<String> persons) {
        boolean goesOn = !occupants.isEmpty() || !Collections.disjoint(members, persons);
        if (!goesOn) {
            number++;
            household = HouseholdId.of(uprn, number);
            members.clear();
        }
        occupants.addAll(persons);
        members.addAll(persons);
        mostOccupants = Math.max(mostOccupants, occupants.size());
    }

    /** Id of the household that lives here now, or last did. */
    String household() {
        return household;
    }

    /** The largest number of people ever known to live here at once. */
    int mostOccupants() {
        return mostOccupants;
    }
}
