/**
 * A family's disagreement with its listing.
 *
 * <p>In: a team member who writes it down, a manager who decides it. Out: contests with a state, beside the listing. What always
 * holds: the score and every event behind it are frozen on the day it is opened and never change; it is decided once, by a named
 * person; opening, reading and deciding each leave an audit entry in the same transaction.
 */
@NullMarked
package org.hearth.contest;

import org.jspecify.annotations.NullMarked;
