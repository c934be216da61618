/**
 * The line a model must pass before it may rank people, set before the test data are opened.
 *
 * <p>In: what an evaluation measured and what {@code models/<model>.yaml} requires. Out: a verdict with a line for each
 * requirement. What always holds: the verdict is {@code deploy} only if every line passes.
 */
@NullMarked
package org.hearth.gate;

import org.jspecify.annotations.NullMarked;
