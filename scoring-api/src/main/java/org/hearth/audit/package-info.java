/**
 * Who opened what, and why.
 *
 * <p>In: an entry for each read of a household or a work list, written by the reading transaction itself. Out: whether the chain
 * of entries is whole, and counts without households. What always holds: without its entry a transaction sees no household at
 * all (row-level security asks for it); entries are never changed or removed, and if somebody with the owner's password does so,
 * {@code audit.verify()} says where.
 */
@NullMarked
package org.hearth.audit;

import org.jspecify.annotations.NullMarked;
