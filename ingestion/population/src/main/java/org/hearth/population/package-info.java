/**
 * The nouns and the file contracts that every stage reads and writes.
 *
 * <p>In: nothing. Out: {@link org.hearth.population.AgencyTables}, {@link org.hearth.population.JobTables} and
 * {@link org.hearth.population.ModelTables}, the columns of every Parquet file in a workspace. What always
 * holds: a stage writes exactly the columns named here, and no column here can hold a name, an address or a date of birth.
 */
@NullMarked
package org.hearth.population;

import org.jspecify.annotations.NullMarked;
