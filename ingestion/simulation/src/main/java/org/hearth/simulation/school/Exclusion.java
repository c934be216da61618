package org.hearth.simulation.school;

import java.time.LocalDate;

/**
 * A suspension or a permanent exclusion.
 *
 * @param category SUSP or PERM
 * @param reason code such as DB
 * @param sessions missed by it
 */
public record Exclusion(LocalDate on, String category, String reason, int sessions) {}
