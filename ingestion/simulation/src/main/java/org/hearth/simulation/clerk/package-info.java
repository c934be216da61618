/**
 * How agencies write things down: with typing errors, short forms, addresses they were never told of, and gaps.
 *
 * <p>In: true people on a day, and an agency's habits. Out: what stands in its extract, and beside it, for the truth, which person
 * each local id is and every identifier that was written. What always holds: the same record of the same person is written the same
 * way every time; a mistyped date of birth is still a date, and never the first of a month.
 */
@NullMarked
package org.hearth.simulation.clerk;

import org.jspecify.annotations.NullMarked;
