/**
 * Whether a model still sees what it learnt from, without waiting for outcomes.
 *
 * <p>In: a matrix, a trained and tested model. Out: {@code monitoring/<model>}: stored bins, drift of every feature and of the
 * score, gaps, volume, estimated and realised performance, as JSON and as a page. What always holds: among windows in which
 * nothing changed, about one in fifty raises any drift alarm.
 */
@NullMarked
package org.hearth.monitoring;

import org.jspecify.annotations.NullMarked;
