/**
 * The Children in Need census, from 2021-22 to 2026-27.
 *
 * <p>In: its XML, one child at a time. Out: statements about children, their referrals, plans and assessments. What always holds: a
 * child that cannot be read is counted, and those after it are read.
 */
@NullMarked
package org.hearth.extract.cin;

import org.jspecify.annotations.NullMarked;
