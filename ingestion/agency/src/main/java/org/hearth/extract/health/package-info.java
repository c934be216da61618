/**
 * Health visiting as FHIR R4 bundles, UK Core.
 *
 * <p>In: bundles, one resource at a time, in whatever order. Out: statements about the children they are about. What always holds: a
 * resource whose patient is not known is counted, and its content goes nowhere.
 */
@NullMarked
package org.hearth.extract.health;

import org.jspecify.annotations.NullMarked;
