/**
 * Readers of what agencies export: one a format, all streaming.
 *
 * <p>In: the files of one delivery. Out: one stream of {@link org.hearth.extract.Statement}s about people under the agency's own
 * ids, and {@link org.hearth.extract.Rejection}s. What always holds: a bad row or value is data, a bad file is a
 * {@link org.hearth.workspace.Fault}, and neither ever holds the content of a cell.
 */
@NullMarked
package org.hearth.extract;

import org.jspecify.annotations.NullMarked;
