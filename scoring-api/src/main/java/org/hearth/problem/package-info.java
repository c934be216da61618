/**
 * What can go wrong between a caller and the service, as RFC 9457 problems with stable types.
 *
 * <p>In: a {@link org.hearth.problem.Problem} thrown by anything that answers a request. Out: {@code application/problem+json}.
 * What always holds: a problem never holds a personal value or a stack trace; anything that is not a problem becomes
 * {@code internal}, and its cause goes to the log alone.
 */
@NullMarked
package org.hearth.problem;

import org.jspecify.annotations.NullMarked;
