/**
 * Answers in the form a client accepts: JSON, CSV or an Arrow stream.
 *
 * <p>In: records. Out: bytes with their media type. What always holds: the three forms of one table have the same rows and the
 * same columns, named after the record's components in snake case.
 */
@NullMarked
package org.hearth.answer;

import org.jspecify.annotations.NullMarked;
