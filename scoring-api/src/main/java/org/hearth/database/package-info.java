/**
 * PostgreSQL: the embedded server or your own, its roles, migrations and connections.
 *
 * <p>In: a workspace, a folder of keys, perhaps a URL. Out: connections, one pool a role. What always holds: the embedded server
 * writes to disk before it says so (fsync), asks everybody for a password, listens on loopback alone and keeps its data in the
 * workspace; a caller's reads are one transaction that knows who asks and never straddles a publication.
 */
@NullMarked
package org.hearth.database;

import org.jspecify.annotations.NullMarked;
