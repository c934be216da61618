/**
 * Seeded draws.
 *
 * <p>In: a seed, a purpose and a key. Out: numbers and choices. What always holds: the same seed, purpose and key give the same
 * draws on every machine, and draws for one purpose do not move those for another.
 */
@NullMarked
package org.hearth.simulation.chance;

import org.jspecify.annotations.NullMarked;
