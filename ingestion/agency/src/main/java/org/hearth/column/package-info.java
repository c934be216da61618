/**
 * From the columns of any plain file, and the kinds a linkage file gives them, to an encoded data set.
 *
 * <p>In: CSV or Parquet, a linkage file, a key. Out: {@code encoding.json}, {@code records.parquet}, {@code values.parquet}.
 * What always holds: every value that leaves is keyed (but under the profile {@code clear}, which is for measuring); a value
 * that cannot be read counts as missing and is counted; the same file and key give the same bytes.
 */
@NullMarked
package org.hearth.column;

import org.jspecify.annotations.NullMarked;
