/**
 * The geometry of charts, worked out on the server and drawn as SVG by a template.
 *
 * <p>In: numbers and dates. Out: points, ticks and labels in the units of a view box. What always holds: each chart has a
 * title and a description in words, and the page that shows it lists the same numbers in a table.
 */
@NullMarked
package org.hearth.page.chart;

import org.jspecify.annotations.NullMarked;
