/**
 * A fictional authority: its people over five years, and what ten agencies would export about them.
 *
 * <p>In: areas and postcodes of an authority, a number of households and a seed. Out: the artefacts {@code extracts}, {@code truth} and
 * {@code comparison}. What always holds: the same inputs and seed give the same bytes; agencies know only what the people's lives let
 * them notice, and the truth is written apart.
 */
@NullMarked
package org.hearth.simulation;

import org.jspecify.annotations.NullMarked;
