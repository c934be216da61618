package org.hearth.outlook;

/**
 * One LSOA and what it lies in.
 *
 * @param lsoa LSOA 2021 code
 * @param ward ward code
 * @param locality locality id
 * @param team id of the team that works there
 * @param imdDecile index of multiple deprivation, 1 most deprived to 10
 * @param incomeScore share of people in income deprivation, 0 to 1
 */
public record AreaOutlook(
        String lsoa,
        String lsoaName,
        String ward,
        String wardName,
        String locality,
        String localityName,
        String team,
        int imdDecile,
        double incomeScore) {}
