/**
 * Tables whose columns are data: the open profiles, Ofsted's Annex A and the Standard Safeguarding Dataset.
 *
 * <p>In: a layout, a YAML file beside the classes, and the rows of a table, whose columns are found by their headers. Out: statements
 * and rejections. What always holds: a new profile is a new file and no code.
 */
@NullMarked
package org.hearth.extract.layout;

import org.jspecify.annotations.NullMarked;
