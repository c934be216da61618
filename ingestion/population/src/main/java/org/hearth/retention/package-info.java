/**
 * What may be kept no longer is gone: past its retention, no longer agreed, or taken back by the agency.
 *
 * <p>In: encoded deliveries, agreements, the day. Out: the same deliveries without it, and {@code deletions/} that say what kind,
 * how many, when and why. What always holds: a deletion record says nothing of whom; enforcing twice changes nothing more.
 */
@NullMarked
package org.hearth.retention;

import org.jspecify.annotations.NullMarked;
