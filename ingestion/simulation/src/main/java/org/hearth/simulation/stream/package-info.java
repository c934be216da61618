/**
 * Work in blocks on several threads, and its results in order.
 *
 * <p>In: how many blocks, and what to do for each. Out: files that grow block by block. What always holds: results are taken in the
 * order of the blocks whatever thread made them, and no more than a few of them wait at any time.
 */
@NullMarked
package org.hearth.simulation.stream;

import org.jspecify.annotations.NullMarked;
