/**
 * The persons and households of an authority, from all that its agencies delivered.
 *
 * <p>In: encoded deliveries and {@code linkage.yaml}. Out: {@code linked/}: a person for every record, the links that hold it there,
 * where people live and with whom, and a report. What always holds: persons are equivalence classes of records; the same
 * deliveries give the same persons, however they were split and in whichever order they came.
 *
 * <p>Which records are of one person is found by {@link org.hearth.dataset}, the one engine for any data; who lives with whom by
 * {@link org.hearth.household}.
 */
@NullMarked
package org.hearth.linkage;

import org.jspecify.annotations.NullMarked;
