/**
 * What a team member decided about a listed household, and whether the listing fitted what they know.
 *
 * <p>In: the choice of a person who has read the household's page. Out: the latest decision beside the listing, and counts for
 * oversight. What always holds: only a named person of the household's team decides; a decision is added to, never changed or taken
 * back unseen; disagreeing with a listing costs nothing, as counts are by team, never by person; each leaves an audit entry in the
 * same transaction.
 */
@NullMarked
package org.hearth.decision;

import org.jspecify.annotations.NullMarked;
