/**
 * Loading what the earlier stages made into the database.
 *
 * <p>In: scores, work lists, the matrix's members, facts, counts, forecasts, the evaluation and every manifest. Out: rows of
 * {@code serving} and {@code marts}, swapped in one transaction. What always holds: only listed households are published, by age
 * band, sex and short reference; readers see the publication before or this one, never half of one; the same inputs are not
 * published twice.
 */
@NullMarked
package org.hearth.publish;

import org.jspecify.annotations.NullMarked;
