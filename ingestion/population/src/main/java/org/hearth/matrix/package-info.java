/**
 * What a matrix's columns mean: the contract between the jobs that observe and the models that learn.
 *
 * <p>In and out: {@code features.json} beside {@code matrix.parquet}. What always holds: every feature has its wording, and a
 * feature that can be missing has a flag column of its own.
 */
@NullMarked
package org.hearth.matrix;

import org.jspecify.annotations.NullMarked;
