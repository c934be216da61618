package org.hearth.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** One property while evidence comes in: who is known to live there now, and the household they are. Not thread-safe. */
final class Property {

    private final String uprn;
    private final Map<String, Evidence> occupants = new TreeMap<>();
    private final Set<String> members = new HashSet<>();
    private LocalDate heardOf = LocalDate.MIN;
    private int number;
    private int mostOccupants;
    private String household = "";

    Property(String uprn) {
        this.uprn = uprn;
    }

    /** Whether people found here would be a new household: nobody is left of the last one, or seems to be. */
    boolean turnsOver(List<Evidence> found, HouseholdRules rules) {
        if (found.stream().anyMatch(evidence -> members.contains(evidence.person()))) {
            return false;
        }
        LocalDate day = found.get(0).knownOn();
        boolean silent = heardOf.isBefore(day.minusDays(rules.turnoverAfterDays()));
        return occupants.isEmpty() || (silent && found.stream().noneMatch(this::hasKinHere));
    }

    private boolean hasKinHere(Evidence found) {
        return occupants.values().stream().anyMatch(occupant -> areKin(occupant, found));
    }

    private static boolean areKin(Evidence a, Evidence b) {
        return a.resident().surname().isPresent()
                && a.resident().surname().equals(b.resident().surname());
    }

    /** Begins the next household here; whoever is still thought to live here is taken to have gone unnoticed. */
    void turnOver() {
        number++;
        household = HouseholdId.of(uprn, number);
        occupants.clear();
        members.clear();
    }

    /** Takes someone in, or hears again of someone who lives here. */
    void take(Evidence evidence) {
        occupants.put(evidence.person(), evidence);
        members.add(evidence.person());
        mostOccupants = Math.max(mostOccupants, occupants.size());
        heardOf = evidence.knownOn();
    }

    void leave(String person) {
        occupants.remove(person);
    }

    /** Those here who share a surname with someone who has just left. */
    List<Evidence> kinOf(Evidence gone) {
        List<Evidence> kin = new ArrayList<>();
        occupants.values().stream().filter(here -> areKin(here, gone)).forEach(kin::add);
        return kin;
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
