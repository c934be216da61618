/**
 * Daily payloads of the DfE's children's social care API.
 *
 * <p>In: JSON, one child at a time. Out: statements and purges. What always holds: a purge, at whatever level, takes with it all that
 * was said under it.
 */
@NullMarked
package org.hearth.extract.careapi;

import org.jspecify.annotations.NullMarked;
