/**
 * Health visiting: contacts with mothers before birth and with children up to two and a half.
 *
 * <p>In: pregnancies and young children. Out: contacts, concerns passed on, and {@code contacts.csv}. What always holds: every
 * contact is due at a fixed age; extra ones go to families at targeted or specialist level.
 */
@NullMarked
package org.hearth.simulation.health;

import org.jspecify.annotations.NullMarked;
