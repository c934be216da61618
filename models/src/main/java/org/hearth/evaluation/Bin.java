package org.hearth.evaluation;

/**
 * A row of the reliability table.
 *
 * @param rows how many rows of the matrix
 * @param predicted their mean probability
 * @param observed the share of them with the label
 */
public record Bin(long rows, double predicted, double observed) {}
