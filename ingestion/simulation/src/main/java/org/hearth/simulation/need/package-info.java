/**
 * What a family truly needs, apart from what any agency knows of it.
 *
 * <p>In: starts and ends, by date. Out: which needs are there on a day, and for how long they have been. What always holds: a need
 * has at most one open period.
 */
@NullMarked
package org.hearth.simulation.need;

import org.jspecify.annotations.NullMarked;
