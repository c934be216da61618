/**
 * Published statistics to compare with.
 *
 * <p>In: CSV files of the Department for Education's <i>Explore education statistics</i>, as downloaded. Out: the artefact
 * {@code benchmark}, one row an area, year and indicator. What always holds: a value is a number or the mark it was published with,
 * never a guess.
 */
@NullMarked
package org.hearth.benchmark;

import org.jspecify.annotations.NullMarked;
