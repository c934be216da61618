package org.hearth.outlook;

import java.time.LocalDate;

/**
 * Expected early-help assessments.
 *
 * @param origin last month of the data it was made from, its first day
 * @param locality locality id, or all
 * @param need need group, or all
 * @param month month forecast, its first day
 * @param method seasonal-naive or tramo
 * @param mean expected starts
 * @param low80 lower 80% bound
 * @param high80 upper 80% bound
 * @param low95 lower 95% bound
 * @param high95 upper 95% bound
 */
public record Forecast(
        LocalDate origin,
        String locality,
        String need,
        LocalDate month,
        String method,
        double mean,
        double low80,
        double high80,
        double low95,
        double high95) {}
