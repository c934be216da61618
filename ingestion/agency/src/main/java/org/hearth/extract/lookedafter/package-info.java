/**
 * Children looked after: the SSDA903, as its CSV set or its XML, with the columns of each year.
 *
 * <p>In: the files of one return. Out: statements about children, their episodes and reviews. What always holds: an episode that is
 * mended is counted under the rule that mended it, and is never mended silently.
 */
@NullMarked
package org.hearth.extract.lookedafter;

import org.jspecify.annotations.NullMarked;
