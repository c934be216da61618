/**
 * The truth, kept apart: who is who, who lives where, who needs what.
 *
 * <p>In: the circle and the ledger of what was written. Out: four CSV files used only to evaluate. What always holds: every
 * local id of every extract is in {@code persons.csv}; residences of a person do not overlap.
 */
@NullMarked
package org.hearth.simulation.truth;

import org.jspecify.annotations.NullMarked;
