/**
 * Tables whose columns are data: the open profiles, Ofsted's Annex A and the Standard Safeguarding Dataset.
 *
 * <p>In: a layout, a YAML file among the resources, and the rows of a table, whose columns are found by their headers. Out: statements
 * and rejections. What always holds: a profile is its file and its name in {@link org.hearth.extract.layout.Profile}, with no code of
 * its own.
 */
@NullMarked
package org.hearth.extract.layout;

import org.jspecify.annotations.NullMarked;
