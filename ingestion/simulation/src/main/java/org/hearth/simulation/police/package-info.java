/**
 * Police: domestic abuse incidents and missing reports, and the two files they export.
 *
 * <p>In: households and their needs. Out: incidents, missing reports, concerns passed on, {@code domestic_abuse.csv} and
 * {@code missing.csv}. What always holds: about one person in ten has several nominal ids.
 */
@NullMarked
package org.hearth.simulation.police;

import org.jspecify.annotations.NullMarked;
