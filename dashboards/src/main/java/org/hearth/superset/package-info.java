/**
 * A Superset server, spoken to over REST.
 *
 * <p>In: its address and an account. Out: its answers as JSON, and faults in one line whichever way it says no. What always holds:
 * each of its quirks is dealt with in one class here, and nothing is written to a server whose contract is not the one these
 * classes were tried on.
 */
@NullMarked
package org.hearth.superset;

import org.jspecify.annotations.NullMarked;
