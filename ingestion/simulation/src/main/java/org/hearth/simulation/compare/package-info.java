/**
 * What the agencies recorded, held against published figures of England.
 *
 * <p>In: circles as they have lived, and {@code targets.csv}, figures with their sources. Out: each measure with the range that
 * chance allows, and a table and a plot of them. What always holds: measures are counted from what agencies recorded, as the
 * published ones are; the range allows for the people of a circle being alike.
 */
@NullMarked
package org.hearth.simulation.compare;

import org.jspecify.annotations.NullMarked;
