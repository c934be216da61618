package org.hearth.dataset;

import java.util.BitSet;
import java.util.Map;
import java.util.Objects;
import org.hearth.population.Ids;

/** Ids of persons: made of the name of a person's smallest record, so that the same records give the same id. */
final class PersonIds {

    private PersonIds() {}

    /**
     * By record, the id of its person.
     *
     * @param changed records whose persons are new
     * @param before by the id of any other record, the id of its person
     */
    static String[] of(Entries entries, int[] persons, BitSet changed, Map<String, String> before) {
        String[] ids = new String[persons.length];
        for (int entry = 0; entry < ids.length; entry++) {
            if (persons[entry] != entry) {
                ids[entry] = ids[persons[entry]];
            } else if (changed.get(entry)) {
                ids[entry] = Ids.of("person", entries.sourceName(entry), entries.id(entry));
            } else {
                ids[entry] = Objects.requireNonNull(before.get(entries.id(entry)));
            }
        }
        return ids;
    }
}
