package org.hearth.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

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
    private final List<Within<K>> shares = new ArrayList<>();
    private final Set<K> told = new LinkedHashSet<>();

    private record Within<K>(K some, K whole) {}

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

    /**
     * Says that one cell counts some of the people whom another counts: it cannot be more, and who knows both knows the rest.
     * The rest is not published, and is as safe as what is.
     */
    public void within(K some, K whole) {
        shares.add(new Within<>(some, whole));
    }

    /** Says that a count is told elsewhere, where it is not small: withholding it here would hide nothing. */
    public void told(K cell) {
        told.add(cell);
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
        shares.forEach(share -> List.of(share.some(), share.whole()).forEach(this::place));
        told.forEach(this::place);
        List<Long> values = new ArrayList<>(counts);
        List<Sum> all = new ArrayList<>(sums);
        BitSet untold = new BitSet();
        for (Within<K> share : shares) {
            int rest = values.size();
            values.add(values.get(place(share.whole())) - values.get(place(share.some())));
            all.add(Sum.of(place(share.whole()), place(share.some()), rest));
            untold.set(rest);
        }
        BitSet fixed = new BitSet();
        told.forEach(cell -> fixed.set(place(cell)));
        BitSet withheld = DisclosureControl.withheld(
                values.stream().mapToLong(Long::longValue).toArray(), all, untold, fixed);
        Map<K, OptionalLong> controlled = new LinkedHashMap<>();
        places.forEach((name, place) ->
                controlled.put(name, withheld.get(place) ? OptionalLong.empty() : OptionalLong.of(values.get(place))));
        return new Controlled<>(controlled);
    }
}
