/**
 * The School Census, term by term.
 *
 * <p>In: its tables, with the columns of each year by their later names. Out: statements about pupils, from the roll to exclusions.
 * What always holds: a pupil that a term does not name has not left unless the agency says so.
 */
@NullMarked
package org.hearth.extract.school;

import org.jspecify.annotations.NullMarked;
