/**
 * Youth justice: children who are asked about for what they did, and what is done.
 *
 * <p>In: children of 10 to 17 and their needs over time. Out: {@code youth_justice.csv}. What always holds: nobody below ten is in
 * it; an outcome is never before its offence.
 */
@NullMarked
package org.hearth.simulation.youth;

import org.jspecify.annotations.NullMarked;
