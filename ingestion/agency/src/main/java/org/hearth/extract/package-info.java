/**
 * What agencies export, read as a stream; here, what every reader says.
 *
 * <p>In: the files of one delivery, which {@link org.hearth.extract.delivery} tells apart. They are of some kind ({@link
 * org.hearth.extract.file}), hold values ({@link org.hearth.extract.value}) and follow a format: tables whose layout is data ({@link
 * org.hearth.extract.layout}), or one of {@link org.hearth.extract.cin}, {@link org.hearth.extract.lookedafter}, {@link
 * org.hearth.extract.school}, {@link org.hearth.extract.careapi} and {@link org.hearth.extract.health}. Out: {@link
 * org.hearth.extract.Statement}s about people under the agency's own ids, and {@link org.hearth.extract.Rejection}s. What always
 * holds: a bad row or value is data, a bad file is a {@link org.hearth.workspace.Fault}, and neither ever holds the content of a cell.
 */
@NullMarked
package org.hearth.extract;

import org.jspecify.annotations.NullMarked;
