/**
 * Children's social care: referrals, assessments, plans, and the children in need census.
 *
 * <p>In: families and the concerns other agencies passed on. Out: cases, {@code CIN_Census_<year>.xml} and {@code persons.csv}.
 * What always holds: a child has one open case at a time; every XML file is valid against the Department's schema of its year.
 */
@NullMarked
package org.hearth.simulation.childrens;

import org.jspecify.annotations.NullMarked;
