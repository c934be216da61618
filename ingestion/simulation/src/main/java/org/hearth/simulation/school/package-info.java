/**
 * Schools: who is on which roll, attendance, suspensions, special educational needs, free meals, and the School Census tables.
 *
 * <p>In: children of school age, their needs and their family's income. Out: a row a pupil and term, concerns passed on, and the
 * termly CSV tables. What always holds: a pupil keeps one unique pupil number for life; a child is on one roll at a time.
 */
@NullMarked
package org.hearth.simulation.school;

import org.jspecify.annotations.NullMarked;
