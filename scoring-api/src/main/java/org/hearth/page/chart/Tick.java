package org.hearth.page.chart;

/**
 * One tick of an axis.
 *
 * @param place along the axis, in view box units
 */
public record Tick(double place, String label) {}
