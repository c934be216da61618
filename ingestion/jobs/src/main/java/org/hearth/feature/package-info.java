/**
 * The matrix: one row a household and as-of date, from feature definitions that an analyst edits.
 *
 * <p>In: timelines of facts and {@code features/<definition>.yaml}. Out: {@code matrix/<definition>}. What always holds: a row as
 * of a day reads facts and residences that happened and were known before that day; whatever is planted later changes no row.
 * Everything but {@link org.hearth.feature.MatrixJob} is plain Java and knows no Spark.
 */
@NullMarked
package org.hearth.feature;

import org.jspecify.annotations.NullMarked;
