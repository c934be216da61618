/**
 * Data sharing agreements as code: who shares what, why, under which power and until when.
 *
 * <p>In: {@code agreements/<agency>.yaml} of an authority. Out: agreements found right, the register of them, and what they let be
 * kept on a day. What always holds: an item that is not named is not agreed; every fault of a file is reported at once, with its
 * line.
 */
@NullMarked
package org.hearth.agreement;

import org.jspecify.annotations.NullMarked;
