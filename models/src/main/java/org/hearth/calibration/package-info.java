/**
 * Turning a model's margins into probabilities that come true.
 *
 * <p>In: margins and outcomes of dates later than those the model learnt from. Out: a {@link org.hearth.calibration.Calibrator}.
 * What always holds: a row with a higher margin never gets a lower probability.
 */
@NullMarked
package org.hearth.calibration;

import org.jspecify.annotations.NullMarked;
