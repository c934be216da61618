package org.hearth.household;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One property while evidence comes in: who is known to live there now, and the household they are. Where too many live at once, or
 * people of too many names, it is taken for a hostel, a home or a house of several families, and from that day on each of these is a
 * household of its own. Not thread-safe.
 */
final class Property {

    /** More people than this at once are not one household. */
    private static final int CROWD = 15;

    /** Nor are people of more surnames than this, all of them heard of lately. */
    private static final int SURNAMES = 6;

    private final String uprn;
    private final int turnoverAfterDays;
    private final Map<String, Evidence> occupants = new TreeMap<>();
    private final Map<String, String> cameFrom = new TreeMap<>();
    private final Map<String, String> families = new TreeMap<>();
    private final Set<String> members = new HashSet<>();
    private LocalDate heardOf = LocalDate.MIN;
    private int number;
    private boolean shared;
    private String household = "";
    private String firstFound = "";

    Property(String uprn, HouseholdRules rules) {
        this.uprn = uprn;
        this.turnoverAfterDays = rules.turnoverAfterDays();
    }

    /** Whether people found here would be a new household: nobody is left of the last one, or seems to be. */
    boolean turnsOver(List<Evidence> found) {
        if (shared || found.stream().anyMatch(evidence -> members.contains(evidence.person()))) {
            return false;
        }
        boolean silent = isSilent(heardOf, found.get(0).knownOn());
        return occupants.isEmpty() || (silent && found.stream().noneMatch(this::hasKinHere));
    }

    private boolean isSilent(LocalDate heard, LocalDate day) {
        return heard.isBefore(day.minusDays(turnoverAfterDays));
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
        household = next();
        occupants.clear();
        cameFrom.clear();
        members.clear();
    }

    private String next() {
        number++;
        return HouseholdId.of(uprn, number);
    }

    /**
     * Takes someone in, or hears again of someone who lives here.
     *
     * @param from the household they left for this home, if they did
     */
    void take(Evidence evidence, Optional<String> from) {
        firstFound = firstFound.isEmpty() ? evidence.person() : firstFound;
        from.ifPresent(last -> cameFrom.put(evidence.person(), last));
        if (shared && !occupants.containsKey(evidence.person())) {
            families.put(evidence.person(), familyOf(evidence));
        }
        occupants.put(evidence.person(), evidence);
        members.add(evidence.person());
        heardOf = evidence.knownOn();
    }

    /** The family of someone who is found in a shared home: that of their name, or of those they lived with before. */
    private String familyOf(Evidence found) {
        return occupants.values().stream()
                .filter(here -> families.containsKey(here.person()))
                .filter(here -> !isSilent(here.knownOn(), found.knownOn()))
                .filter(here -> areKin(here, found) || cameTogether(here, found))
                .map(here -> families.getOrDefault(here.person(), ""))
                .findFirst()
                .orElseGet(this::next);
    }

    private boolean cameTogether(Evidence here, Evidence found) {
        String from = cameFrom.get(found.person());
        return from != null && from.equals(cameFrom.get(here.person()));
    }

    /**
     * Finds out that this is no home of one household, once and for good.
     *
     * @return those who live here, each of whom is in another household from now on; nobody if nothing is found out
     */
    List<Evidence> divide(LocalDate day) {
        if (shared || !(occupants.size() > CROWD || surnames(day) > SURNAMES)) {
            return List.of();
        }
        shared = true;
        occupants.forEach((person, evidence) -> families.put(person, familyOf(evidence)));
        return occupants.values().stream().map(here -> here.heededOn(day)).toList();
    }

    private int surnames(LocalDate day) {
        Set<String> names = new TreeSet<>();
        occupants.values().stream()
                .filter(here -> !isSilent(here.knownOn(), day))
                .forEach(here -> here.resident().surname().ifPresent(names::add));
        return names.size();
    }

    void leave(String person) {
        occupants.remove(person);
        cameFrom.remove(person);
        families.remove(person);
    }

    /** Those of a household here who share a surname with someone who has just left it. */
    List<Evidence> kinOf(Evidence gone, String left) {
        return occupants.values().stream()
                .filter(here -> householdOf(here.person()).equals(left) && areKin(here, gone))
                .toList();
    }

    /** Id of the household that someone who lives here is in. */
    String householdOf(String person) {
        return families.getOrDefault(person, household);
    }

    boolean isShared() {
        return shared;
    }

    /** Whoever was found here first, of all households. */
    String firstFound() {
        return firstFound;
    }
}
