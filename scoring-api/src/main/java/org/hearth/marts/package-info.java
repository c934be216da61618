/**
 * The schema {@code marts}: what dashboards read, and all they read.
 *
 * <p>In: the artefacts of a publication and the authority's files. Out: rows of {@code marts}. What always holds: every count of
 * people in a row has been through {@link org.hearth.disclosure.Cells} together with everything it adds up with, and every share
 * is of counts that may leave; each row says whose it is, by authority and locality.
 */
@NullMarked
package org.hearth.marts;

import org.jspecify.annotations.NullMarked;
