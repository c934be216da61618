/**
 * What happens to people from month to month, whoever may or may not write it down.
 *
 * <p>In: the circle at the start of a month. Out: the same a month later: births, deaths, moves, separations, new partners,
 * needs that begin and end. What always holds: whatever happens in a month happens on a day of it.
 */
@NullMarked
package org.hearth.simulation.life;

import org.jspecify.annotations.NullMarked;
