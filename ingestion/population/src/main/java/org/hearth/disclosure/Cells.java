package org.hearth.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Counts by name, and how they add up, on their way to being published together. Whatever is published and adds up with one of them
 * belongs in the same cells. Not thread-safe.
 *
 * @param <K> a cell's name, with equals and hashCode
 */
public final class Cells<K> {

    private final Map<K, Integer> places = new LinkedHashMap<>();
    private final List<Long> counts = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();

    /** Adds a cell, or to the count of one that is there. */
    public void add(K cell, long count) {
        int place = place(cell);
        counts.set(place, counts.get(place) + count);
    }

    /**
     * Makes a total the sum of its parts, whatever it was before.
     *
     * @param parts cells that are there, or 0 if not
     */
    public void total(K total, Collection<K> parts) {
        if (parts.isEmpty()) {
            add(total, 0);
            return;
        }
        List<Integer> of = parts.stream().map(this::place).toList();
        int place = place(total);
        counts.set(place, of.stream().mapToLong(counts::get).sum());
        sums.add(new Sum(place, of));
    }

    private int place(K cell) {
        return places.computeIfAbsent(cell, name -> {
            counts.add(0L);
            return counts.size() - 1;
        });
    }

    /** Names in the order they were added. */
    public Collection<K> names() {
        return List.copyOf(places.keySet());
    }

    /** What may leave of these, and what is withheld. */
    public Controlled<K> controlled() {
        long[] values = counts.stream().mapToLong(Long::longValue).toArray();
        BitSet withheld = DisclosureControl.withheld(values, sums);
        Map<K, OptionalLong> controlled = new LinkedHashMap<>();
        places.forEach((name, place) ->
                controlled.put(name, withheld.get(place) ? OptionalLong.empty() : OptionalLong.of(values[place])));
        return new Controlled<>(controlled);
    }
}
