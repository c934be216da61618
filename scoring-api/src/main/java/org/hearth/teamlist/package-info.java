/**
 * The households a team can look at in one round, in order.
 *
 * <p>In: what {@code publish} loaded. Out: lists for the team's own people. What always holds: reading a list leaves an audit
 * entry in the same transaction, and only the reader's own team's list is ever seen.
 */
@NullMarked
package org.hearth.teamlist;

import org.jspecify.annotations.NullMarked;
