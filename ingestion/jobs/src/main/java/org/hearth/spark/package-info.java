/**
 * Spark as every job needs it.
 *
 * <p>In: a verb's name and a master. Out: a context with hearth's settings. What always holds: it starts only when it is asked for,
 * and leaves no temporary file.
 */
@NullMarked
package org.hearth.spark;

import org.jspecify.annotations.NullMarked;
