package org.hearth.outlook;

import java.time.LocalDate;

/**
 * Early-help assessments started.
 *
 * @param locality locality id, or all
 * @param need need group, or all
 * @param month its first day
 */
public record Count(String locality, String need, LocalDate month, int starts) {}
