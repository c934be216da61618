package org.hearth.feature;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.hearth.fact.Residence;
import org.hearth.fact.Timeline;

/** What can be said of who lives in a household. Ages are whole years. */
public enum Composition {
    /** How many are under 18. */
    CHILDREN,
    /** How many are 18 or over, or of unknown age. */
    ADULTS,
    /** How many are under 5. */
    UNDER_5,
    /** How many are under 1. */
    UNDER_1,
    /** How many are 13 to 17. */
    TEENAGERS,
    /** 1 if children are known to live with exactly one adult, else 0. */
    ONE_ADULT,
    /** The age of the youngest child. */
    YOUNGEST_CHILD,
    /** The age of the oldest child. */
    OLDEST_CHILD,
    /** How many came from another household within the window and have stayed since. */
    JOINED,
    /** How often the member who moved most changed household within the window. */
    MOVES;

    private static final int SCHOOL_YEARS = 5;
    private static final int TEEN_YEARS = 13;

    boolean canBeMissing() {
        return this == YOUNGEST_CHILD || this == OLDEST_CHILD;
    }

    boolean needsWindow() {
        return this == JOINED || this == MOVES;
    }

    /** The number for the members on a day; NaN when it is not known. */
    double of(List<Timeline> members, LocalDate asOf, Window window) {
        int day = (int) asOf.toEpochDay();
        return switch (this) {
            case CHILDREN -> childAges(members, asOf).count();
            case ADULTS -> members.size() - childAges(members, asOf).count();
            case UNDER_5 ->
                childAges(members, asOf).filter(age -> age < SCHOOL_YEARS).count();
            case UNDER_1 -> childAges(members, asOf).filter(age -> age < 1).count();
            case TEENAGERS ->
                childAges(members, asOf).filter(age -> age >= TEEN_YEARS).count();
            case ONE_ADULT -> childAges(members, asOf).count() == members.size() - 1 && members.size() > 1 ? 1 : 0;
            case YOUNGEST_CHILD -> orUnknown(childAges(members, asOf).min());
            case OLDEST_CHILD -> orUnknown(childAges(members, asOf).max());
            case JOINED ->
                members.stream().filter(member -> lastMove(member, day, window)).count();
            case MOVES ->
                members.stream()
                        .mapToInt(member -> moves(member, day, window))
                        .max()
                        .orElse(0);
        };
    }

    private static IntStream childAges(List<Timeline> members, LocalDate asOf) {
        return members.stream()
                .filter(member -> member.isChildOn(asOf))
                .mapToInt(member -> member.ageOn(asOf).orElseThrow());
    }

    private static double orUnknown(OptionalInt age) {
        return age.isPresent() ? age.getAsInt() : Double.NaN;
    }

    private static boolean lastMove(Timeline member, int day, Window window) {
        int moved = 0;
        boolean any = false;
        String household = "";
        for (Residence residence : member.residences()) {
            if (residence.knownBefore(day)) {
                if (!household.isEmpty() && !household.equals(residence.household())) {
                    moved = residence.fromOn();
                    any = true;
                }
                household = residence.household();
            }
        }
        return any && window.holds(day - moved);
    }

    private static int moves(Timeline member, int day, Window window) {
        int moves = 0;
        String household = "";
        for (Residence residence : member.residences()) {
            if (residence.knownBefore(day)) {
                boolean moved = !household.isEmpty() && !household.equals(residence.household());
                moves += moved && window.holds(day - residence.fromOn()) ? 1 : 0;
                household = residence.household();
            }
        }
        return moves;
    }
}
