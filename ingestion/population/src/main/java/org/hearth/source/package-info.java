/**
 * What each agency has supplied: how much, of which time, how well it matched, how late it is.
 *
 * <p>In: encoded deliveries, persons, agreements, the day. Out: {@code sources}. What always holds: an agency that should supply
 * and has not is a row of its own, so that <em>not supplied</em> is never taken for <em>none</em>.
 */
@NullMarked
package org.hearth.source;

import org.jspecify.annotations.NullMarked;
