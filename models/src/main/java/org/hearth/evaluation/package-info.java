/**
 * How well the models would have done on dates they have not seen, and whether one may be used.
 *
 * <p>In: a matrix, a trained model, the gate. Out: {@code evaluations/<model>}: {@link org.hearth.evaluation.Evaluation} as JSON
 * and as a page.
 * What always holds: every model and baseline is measured on the same rows in the same way; the model is
 * chosen on the calibration dates, before the test dates are opened.
 */
@NullMarked
package org.hearth.evaluation;

import org.jspecify.annotations.NullMarked;
