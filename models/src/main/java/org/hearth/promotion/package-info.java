/**
 * Who opened, promoted, retired and halted which version of a model, and why.
 *
 * <p>In: acts of named persons. Out: {@code registers/<model>.json}, a list that only grows. What always holds: the test dates are
 * opened once for a version unless a named person says why again; a halted or retired model ranks nobody.
 */
@NullMarked
package org.hearth.promotion;

import org.jspecify.annotations.NullMarked;
