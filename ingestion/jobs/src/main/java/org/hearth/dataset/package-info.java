/**
 * Linking any encoded data set from the kinds of its columns alone.
 *
 * <p>In: folders made by {@code encode-file}. Out: a person for every record, the links that hold it there, a report. What always
 * holds: persons are equivalence classes of records; a pair is scored once, wherever its records meet; the same encodings give the
 * same persons on one core or many machines.
 *
 * <p>The way of a pair: {@link org.hearth.dataset.Meetings} says which records meet, {@link org.hearth.dataset.Comparison} gives
 * levels, {@link org.hearth.dataset.Learner} learns what each level is worth, {@link org.hearth.dataset.Kernel} scores, and
 * {@link org.hearth.dataset.Persons} makes persons. Only
 * {@link org.hearth.dataset.SparkRounds} knows Spark.
 */
@NullMarked
package org.hearth.dataset;

import org.jspecify.annotations.NullMarked;
