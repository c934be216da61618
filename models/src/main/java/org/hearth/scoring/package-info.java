/**
 * Scores, their reasons and the work lists, for the latest as-of date.
 *
 * <p>In: a matrix, a trained model, its evaluation, the teams. Out: {@code scores/<model>}. What always holds: base and
 * contributions add up to the log-odds; if the model's verdict is not {@code deploy}, everything here, score, reasons and
 * list, comes from the Working Together rules.
 */
@NullMarked
package org.hearth.scoring;

import org.jspecify.annotations.NullMarked;
