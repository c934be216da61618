/**
 * What hearth wants to be in a Superset, as data.
 *
 * <p>In: YAML files of {@code dashboards/assets}, read strictly. Out: records, and what Superset's own forms for them look like. What
 * always holds: an asset's identity is its key, from which its UUID follows; the same files always give the same payloads.
 */
@NullMarked
package org.hearth.asset;

import org.jspecify.annotations.NullMarked;
