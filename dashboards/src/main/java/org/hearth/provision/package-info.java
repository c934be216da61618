/**
 * Making a Superset as the assets say.
 *
 * <p>In: {@link org.hearth.asset.Assets} and a signed-in {@link org.hearth.superset.Superset}. Out: what had to change there, changed
 * (or only told, for a plan). What always holds: what is as wanted is not written; what hearth made and no longer wants is removed;
 * what others made is not touched; a dataset has its row-level security before any chart shows it.
 */
@NullMarked
package org.hearth.provision;

import org.jspecify.annotations.NullMarked;
