/**
 * The School Census, term by term.
 *
 * <p>In: its tables, with the columns of each year by their later names. Out: statements about pupils, from the roll to exclusions.
 * What always holds: a pupil whom a school's next roll does not name left with the term before; a school that returned no roll, or
 * a broken file, says of nobody that they left.
 */
@NullMarked
package org.hearth.extract.school;

import org.jspecify.annotations.NullMarked;
