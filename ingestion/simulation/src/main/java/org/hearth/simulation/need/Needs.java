package org.hearth.simulation.need;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The needs of one household or one child over time. Not thread-safe. */
public final class Needs {

    /**
     * One spell of a need.
     *
     * @param from first day
     * @param to last day, excluded; empty while it lasts
     */
    public record Spell(Need need, LocalDate from, Optional<LocalDate> to) {}

    private final Map<Need, LocalDate> open = new EnumMap<>(Need.class);
    private final List<Spell> ended = new ArrayList<>();

    public boolean has(Need need) {
        return open.containsKey(need);
    }

    public int count() {
        return open.size();
    }

    public List<Need> present() {
        return List.copyOf(open.keySet());
    }

    public void begin(Need need, LocalDate on) {
        open.putIfAbsent(need, on);
    }

    public void end(Need need, LocalDate on) {
        LocalDate from = open.remove(need);
        if (from != null && on.isAfter(from)) {
            ended.add(new Spell(need, from, Optional.of(on)));
        }
    }

    /** Every spell, ended ones first. */
    public List<Spell> spells() {
        List<Spell> all = new ArrayList<>(ended);
        open.forEach((need, from) -> all.add(new Spell(need, from, Optional.empty())));
        return all;
    }
}
