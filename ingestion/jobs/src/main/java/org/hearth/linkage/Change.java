package org.hearth.linkage;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * What became of the id of a person or household on a day: see {@link Lineage}.
 *
 * @param on day of the latest delivery then
 * @param what person or household
 * @param kind merged or split
 * @param from the id
 * @param to the id that members of it have since
 * @param members how many records or residences
 */
record Change(LocalDate on, String what, String kind, String from, String to, long members) {

    static final Comparator<Change> ORDER = Comparator.comparing(Change::on)
            .thenComparing(Change::what)
            .thenComparing(Change::from)
            .thenComparing(Change::to)
            .thenComparing(Change::kind);
}
