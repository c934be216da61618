/**
 * Data sharing agreements: {@code agreements/<agency>.yaml} of the authority directory.
 *
 * <p>In: YAML. Out: {@link org.hearth.agreement.Agreement}. What always holds: an item that an agreement does not name is not
 * shared, and an agreement past its review date shares nothing.
 */
@NullMarked
package org.hearth.agreement;

import org.jspecify.annotations.NullMarked;
