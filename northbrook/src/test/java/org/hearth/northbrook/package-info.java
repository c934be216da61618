/**
 * The example authority taken the whole way, by the commands a user has.
 *
 * <p>In: the packaged modules and {@code ./hearth}. Out: nothing. What always holds: nothing here calls a stage from within; the
 * tests see what a user sees, which is commands, files and HTTP.
 */
package org.hearth.northbrook;
