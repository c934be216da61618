/**
 * How much of what happens agencies get to see and write down, by area and by ethnic group: biased on purpose, and known.
 *
 * <p>In: areas and groups. Out: rates that multiply the chance of being recorded. What always holds: rates are 1 on average over
 * areas, and never depend on a family's need.
 */
@NullMarked
package org.hearth.simulation.recording;

import org.jspecify.annotations.NullMarked;
