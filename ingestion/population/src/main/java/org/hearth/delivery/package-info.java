/**
 * What an agency handed over on a day, and how much of the world it speaks of.
 *
 * <p>In: the manifest-like file {@code delivery.json} of an encoded delivery. Out: names and scopes of deliveries. What always
 * holds: a delivery says nothing by leaving something out, unless it is declared to be complete for a period.
 */
@NullMarked
package org.hearth.delivery;

import org.jspecify.annotations.NullMarked;
