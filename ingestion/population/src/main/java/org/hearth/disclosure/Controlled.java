package org.hearth.disclosure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BiConsumer;

/**
 * Counts that may leave, in the order they were given; empty where one is withheld.
 *
 * @param <K> a cell's name
 */
public final class Controlled<K> {

    private final Map<K, OptionalLong> counts = new LinkedHashMap<>();

    Controlled(Map<K, OptionalLong> counts) {
        this.counts.putAll(counts);
    }

    /** A cell's count; empty if it is withheld, 0 if nobody was counted there. */
    public OptionalLong of(K cell) {
        return counts.getOrDefault(cell, OptionalLong.of(0));
    }

    public void forEach(BiConsumer<K, OptionalLong> consumer) {
        counts.forEach(consumer);
    }
}
