/**
 * Streets and dwellings of the fictional authority.
 *
 * <p>In: areas.csv and postcodes.csv of the authority. Out: dwellings, each with one UPRN, one postcode and one LSOA, and which
 * of them stand empty. What always holds: a dwelling houses one household at a time.
 */
@NullMarked
package org.hearth.simulation.place;

import org.jspecify.annotations.NullMarked;
