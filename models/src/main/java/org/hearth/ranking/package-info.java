/**
 * Who comes first: rows in order of score, and the places on the lists they would be put on.
 *
 * <p>In: scores, labels, the list of each row. Out: measures of the order. What always holds: rows of one score count as if their
 * places were drawn at random, unless asked otherwise; a bootstrap resample is only another set of weights.
 */
@NullMarked
package org.hearth.ranking;

import org.jspecify.annotations.NullMarked;
