/**
 * Facts by person, and each person's timeline of them.
 *
 * <p>In: the facts of every encoded delivery and the persons of {@code linked}. Out: {@code facts}, {@code counts}, and timelines
 * for the matrix. What always holds: a fact delivered twice is there once, and keeps the day on which it was first known.
 */
@NullMarked
package org.hearth.fact;

import org.jspecify.annotations.NullMarked;
