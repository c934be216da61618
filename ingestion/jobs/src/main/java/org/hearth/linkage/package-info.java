/**
 * Which records are of one person, without a name in sight.
 *
 * <p>In: encoded records and their blocking keys, and the rules of {@code linkage.yaml}. Out: a person for every record, the
 * links that hold it there, and a report. What always holds: persons are equivalence classes of records; two different unique
 * numbers are never in one person; the same inputs give the same person ids, whatever the number of machines.
 *
 * <p>The way of a pair: {@link org.hearth.linkage.Blocks} says which records are compared, {@link
 * org.hearth.linkage.Comparisons} turns two records into a pattern of levels, {@link org.hearth.linkage.Mixture} learns from
 * counts of patterns what each level is worth, {@link org.hearth.linkage.Scorer} gives the pair its odds, and {@link
 * org.hearth.linkage.Clusters} makes persons of the pairs. Only {@link org.hearth.linkage.LinkageJob} and
 * {@link org.hearth.linkage.SparkPairs} know Spark.
 */
@NullMarked
package org.hearth.linkage;

import org.jspecify.annotations.NullMarked;
