package org.hearth.dataset;

import org.hearth.population.Ids;

/** Ids of persons: made of the name of a person's smallest record, so that the same records give the same id. */
final class PersonIds {

    private PersonIds() {}

    /** By record, the id of its person. */
    static String[] of(Entries entries, int[] persons) {
        String[] ids = new String[persons.length];
        for (int entry = 0; entry < ids.length; entry++) {
            ids[entry] = persons[entry] == entry
                    ? Ids.of("person", entries.sourceName(entry), entries.id(entry))
                    : ids[persons[entry]];
        }
        return ids;
    }
}
