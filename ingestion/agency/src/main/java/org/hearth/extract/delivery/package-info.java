/**
 * One delivery as a whole: which file is of which format, and in which order they are read.
 *
 * <p>In: the folder or file an agency sent. Out: what the readers say of it, format by format. What always holds: every file is read,
 * noted or refused by name, and all faults of all files are said at once.
 */
@NullMarked
package org.hearth.extract.delivery;

import org.jspecify.annotations.NullMarked;
