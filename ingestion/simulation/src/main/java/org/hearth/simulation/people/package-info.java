/**
 * The fictional people, their households and how these began.
 *
 * <p>In: names, dwellings and seeded draws. Out: people with identifiers and their surnames and residences over time. What always
 * holds: a person's residences do not overlap; nobody is born on the first of a month, nor on the last day of the data, so that a
 * date of birth is never also an as-of date or a reference date.
 */
@NullMarked
package org.hearth.simulation.people;

import org.jspecify.annotations.NullMarked;
