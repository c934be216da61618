/**
 * Housing: homelessness duties and temporary accommodation, with the H-CLIC fields.
 *
 * <p>In: households in need of secure housing. Out: cases, moves into and out of temporary accommodation, concerns passed on, and
 * {@code homelessness.csv}. What always holds: a household in temporary accommodation lives there in truth.
 */
@NullMarked
package org.hearth.simulation.housing;

import org.jspecify.annotations.NullMarked;
