/**
 * Homes and money as councils and landlords hold them: council tax, benefits and social tenancies.
 *
 * <p>In: who lived where and when, spells of low income and of want. Out: {@code council_tax.csv}, {@code benefits.csv} and {@code
 * social_housing.csv}. What always holds: a row's person lived in its home on its first day.
 */
@NullMarked
package org.hearth.simulation.tenure;

import org.jspecify.annotations.NullMarked;
