/**
 * How far a measure would move had other households been in the data.
 *
 * <p>In: a measure of weighted rows, and whose row each is. Out: {@link org.hearth.resampling.Estimate}. What always holds: a
 * household is drawn with all of its rows; the same households, count and seed give the same resamples.
 */
@NullMarked
package org.hearth.resampling;

import org.jspecify.annotations.NullMarked;
