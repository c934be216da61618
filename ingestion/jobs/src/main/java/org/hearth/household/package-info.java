/**
 * Who lives with whom, as the evidence comes in.
 *
 * <p>In: evidence of where persons live, by agency. Out: residences, each with the household the person is taken to join, and
 * intervals. What always holds: a household is a time slice of one property; it is decided in the order in which evidence
 * became known, so evidence that comes later never changes what was decided before.
 */
@NullMarked
package org.hearth.household;

import org.jspecify.annotations.NullMarked;
