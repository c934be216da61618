/**
 * The kinds of file agencies export: CSV, workbooks, XML and JSON, whole or broken, whatever their size.
 *
 * <p>In: one file. Out: rows, elements or records, one after the other. What always holds: memory does not grow with the file, no
 * external entity is followed, nothing is unpacked without bound, and what stands after a break is read where it can be.
 */
@NullMarked
package org.hearth.extract.file;

import org.jspecify.annotations.NullMarked;
