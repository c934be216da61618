/**
 * The register of data sharing: who shares what, why, until when, and what was deleted.
 *
 * <p>In: agreements, the record of deletions, the day. Out: a page, and the same as CSV. What always holds: it names items and
 * numbers, never a person; the same agreements and day give the same bytes.
 */
@NullMarked
package org.hearth.register;

import org.jspecify.annotations.NullMarked;
