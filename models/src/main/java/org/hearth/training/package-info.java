/**
 * Learning from the past who started early help: the split in time, the models, their calibration.
 *
 * <p>In: {@code matrix/<model>} and {@code models/<model>.yaml} of the authority. Out: {@code models/<model>}: an XGBoost booster
 * and a logistic regression (each also as Tribuo's own file), their calibration, the members of the band, {@code model.json}. What
 * always holds: no label timespan of one part of the split reaches into the next part; the same matrix, settings and seed give
 * the same bytes.
 */
@NullMarked
package org.hearth.training;

import org.jspecify.annotations.NullMarked;
