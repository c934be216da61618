/**
 * Spark as every job needs it: a session with hearth's settings, and tables to and from Parquet.
 *
 * <p>In: a {@link org.hearth.table.Table} and where it lies. Out: {@code Dataset<Row>}, or one Parquet file. What always holds: a
 * file written here has exactly the columns of its table, its rows in a total order, so that the same rows give the same bytes.
 */
@NullMarked
package org.hearth.spark;

import org.jspecify.annotations.NullMarked;
