package org.hearth.household;

/**
 * How households are told apart, part of {@code linkage.yaml}.
 *
 * @param turnoverAfterDays when nothing was heard of a property for more days than this, and people are found there of whom
 *     none has a surname in common with those known before, they are a new household
 */
public record HouseholdRules(int turnoverAfterDays) {}
