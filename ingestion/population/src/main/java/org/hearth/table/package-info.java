/**
 * Reading and writing Parquet outside Spark, with DuckDB.
 *
 * <p>In: rows, or a query. Out: Parquet files with the columns of a {@link org.hearth.table.Table}. What always holds: the
 * same rows in the same order give the same bytes.
 */
@NullMarked
package org.hearth.table;

import org.jspecify.annotations.NullMarked;
