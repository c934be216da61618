/**
 * Areas, what was counted in them and what is expected.
 *
 * <p>In: what {@code publish} loaded. Out: areas, monthly counts, forecasts with their bounds, and how well past forecasts did.
 * What always holds: nothing here is about one household. Counts are exact, for staff who plan; what may leave is in
 * {@code marts}.
 */
@NullMarked
package org.hearth.outlook;

import org.jspecify.annotations.NullMarked;
