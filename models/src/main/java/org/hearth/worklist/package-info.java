/**
 * The households a team can look at.
 *
 * <p>In: scored households by team and each team's capacity. Out: a work list. What always holds: a team's list has exactly as many
 * households as it has capacity for, or all of them when there are fewer; the order never depends on the order of the input.
 */
@NullMarked
package org.hearth.worklist;

import org.jspecify.annotations.NullMarked;
