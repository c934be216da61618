/**
 * What hearth rests on: models and their evaluation, the agencies' data, and what was published when.
 *
 * <p>In: what {@code publish} loaded. Out: records, and the evaluation as the models wrote it. What always holds: nothing here is
 * about one household.
 */
@NullMarked
package org.hearth.transparency;

import org.jspecify.annotations.NullMarked;
