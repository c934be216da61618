/**
 * What a cell says: days, numbers, codes and identifiers, and the code lists they are held to, by year.
 *
 * <p>In: the text of one cell, with its column and place. Out: a value, or a {@link org.hearth.extract.Rejection}. What always
 * holds: a value that cannot be read is counted and placed, and its text goes nowhere.
 */
@NullMarked
package org.hearth.extract.value;

import org.jspecify.annotations.NullMarked;
