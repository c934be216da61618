package org.hearth.simulation.need;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The needs of one household or one child over time. Not thread-safe. */
public final class Needs {

    /**
     * One spell of a need.
     *
     * @param bearers ids of the people who had it when it began
     * @param from first day
     * @param to last day, excluded; empty while it lasts
     */
    public record Spell(Need need, List<Integer> bearers, LocalDate from, Optional<LocalDate> to) {}

    private static final Need[] ALL = Need.values();

    private final LocalDate[] since = new LocalDate[ALL.length];
    private final List<List<Integer>> bearers = new ArrayList<>(Collections.nCopies(ALL.length, List.of()));
    private final List<Spell> ended = new ArrayList<>();
    private int mask;

    public boolean has(Need need) {
        return (mask & 1 << need.place()) != 0;
    }

    public int count() {
        return Integer.bitCount(mask);
    }

    public List<Need> present() {
        return mask == 0 ? List.of() : of(mask);
    }

    /** The needs there are, one bit each, by their place in {@link Need}. */
    public int mask() {
        return mask;
    }

    /** The needs of a mask, in order. */
    public static List<Need> of(int mask) {
        List<Need> found = new ArrayList<>();
        for (Need need : ALL) {
            if ((mask & 1 << need.place()) != 0) {
                found.add(need);
            }
        }
        return found;
    }

    public void begin(Need need, List<Integer> people, LocalDate on) {
        if (!has(need)) {
            bearers.set(need.place(), people);
            since[need.place()] = on;
            mask |= 1 << need.place();
        }
    }

    public void end(Need need, LocalDate on) {
        if (has(need)) {
            LocalDate from = since[need.place()];
            mask &= ~(1 << need.place());
            if (on.isAfter(from)) {
                ended.add(new Spell(need, bearers.get(need.place()), from, Optional.of(on)));
            }
        }
    }

    /** Every spell, ended ones first. */
    public List<Spell> spells() {
        List<Spell> all = new ArrayList<>(ended);
        of(mask).forEach(need ->
                all.add(new Spell(need, bearers.get(need.place()), since[need.place()], Optional.empty())));
        return all;
    }
}
