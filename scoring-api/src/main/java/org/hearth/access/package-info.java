/**
 * Who asks, and what they may do.
 *
 * <p>In: {@code access.yaml} of the authority directory (personas and roles), a session cookie or a token. Out: a
 * {@link org.hearth.access.Caller}, or none. What always holds: what a role may do is one table, in
 * {@link org.hearth.access.Role}; a household is for the members and managers of its own team alone, and the database holds to
 * that by itself.
 */
@NullMarked
package org.hearth.access;

import org.jspecify.annotations.NullMarked;
