/**
 * Forecasts of early-help starts by locality and need.
 *
 * <p>In: the {@code counts} of a workspace and {@code forecasts.yaml} of an authority. Out: the artefact {@code forecasts}. What
 * always holds: each series is forecast by the method its own back-test chose; bounds are nested, the mean and every bound are 0
 * or more; the same counts and settings give the same bytes.
 */
@NullMarked
package org.hearth.forecast;

import org.jspecify.annotations.NullMarked;
