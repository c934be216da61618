/**
 * One household at a glance: who lives there by age and sex, why it is listed, which agencies know it, what happened.
 *
 * <p>In: what {@code publish} loaded of listed households. Out: a {@link org.hearth.household.Household} to its own team. What
 * always holds: it is read for a purpose, in the transaction that writes the audit entry; no entry, no rows.
 */
@NullMarked
package org.hearth.household;

import org.jspecify.annotations.NullMarked;
