/**
 * The verbs that run on Spark.
 *
 * <p>In: a command line. Out: an artefact and its summary. What always holds: Spark starts only after a stage has found that
 * something changed.
 */
@NullMarked
package org.hearth.jobs;

import org.jspecify.annotations.NullMarked;
