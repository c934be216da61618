/**
 * What every verb of the command line shares: options, progress, the summary line and exit codes.
 *
 * <p>In: picocli commands. Out: one line a stage on standard output, progress on standard error. What always holds: a
 * {@link org.hearth.workspace.Fault} ends as one line each and the exit code of its kind; anything else is a bug and ends as 70.
 */
@NullMarked
package org.hearth.command;

import org.jspecify.annotations.NullMarked;
