/**
 * The entry of the module.
 *
 * <p>In: the command line. Out: an exit code. What always holds: a verb calls one slice.
 */
@NullMarked
package org.hearth.models;

import org.jspecify.annotations.NullMarked;
