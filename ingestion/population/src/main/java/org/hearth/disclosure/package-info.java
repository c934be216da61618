/**
 * What may leave without telling of a few people.
 *
 * <p>In: counts of people and which of them add up to which. Out: which of them are withheld. What always holds: counts of 1 to 5
 * are withheld, and so is whatever would give one away: from all that is left, sums and differences of it, and the knowledge that
 * no count is below 0 or above that of the people it is taken from, every count of 1 to 5 could be any number from 1 to 5.
 */
@NullMarked
package org.hearth.disclosure;

import org.jspecify.annotations.NullMarked;
