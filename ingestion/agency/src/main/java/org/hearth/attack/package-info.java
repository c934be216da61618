/**
 * What encodings give away: published attacks, run against a population that is known in clear.
 *
 * <p>In: people in clear, a linkage file. Out: how many each attack names rightly, by how many of the attacker's people are in the
 * encoded file. What always holds: attackers see what a linker sees, and the truth is used to count alone; for simulated people, never
 * for real ones.
 */
@NullMarked
package org.hearth.attack;

import org.jspecify.annotations.NullMarked;
