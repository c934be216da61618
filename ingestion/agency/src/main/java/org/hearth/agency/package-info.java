/**
 * What runs at an agency: {@code init}, {@code check}, {@code encode}.
 *
 * <p>In: the command line, deliveries under {@code extracts/}, the authority directory, keys. Out: the artefacts {@code checked},
 * {@code encoded} and {@code sealed}. What always holds: an artefact is whole or absent, and every fault of every delivery is
 * reported at once.
 */
@NullMarked
package org.hearth.agency;

import org.jspecify.annotations.NullMarked;
