/**
 * What each feature adds to a score, and that in plain words.
 *
 * <p>In: boosted trees as XGBoost writes them, a row of the matrix, the wording of {@code features.json}. Out: contributions and
 * reasons. What always holds: the base and the contributions add up to the model's margin.
 */
@NullMarked
package org.hearth.explanation;

import org.jspecify.annotations.NullMarked;
