/**
 * Community health: children referred for how they develop, feel or are disabled, and whether they were brought.
 *
 * <p>In: children's needs over time. Out: {@code community_health.csv}. What always holds: a referral follows the need it is for; a
 * contact lies between referral and discharge.
 */
@NullMarked
package org.hearth.simulation.community;

import org.jspecify.annotations.NullMarked;
