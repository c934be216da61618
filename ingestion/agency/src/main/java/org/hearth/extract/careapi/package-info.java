/**
 * Daily payloads of the DfE's children's social care API.
 *
 * <p>In: JSON, one child at a time. Out: statements and purges. What always holds: a purge, at whatever level, is a statement
 * of its own; what a payload does not name is not taken to be gone.
 */
@NullMarked
package org.hearth.extract.careapi;

import org.jspecify.annotations.NullMarked;
