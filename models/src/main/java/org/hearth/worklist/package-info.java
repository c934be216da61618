/**
 * The households a team can look at, and what changed on its list.
 *
 * <p>In: scored households by team, each team's capacity, decisions of named persons, how households stood before. Out: work lists
 * and their changes. What always holds: a team's list has exactly as many households as it has capacity for, or all of them when
 * there are fewer; the order never depends on the order of the input; no place changes without a reason that is told.
 */
@NullMarked
package org.hearth.worklist;

import org.jspecify.annotations.NullMarked;
