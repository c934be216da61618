package org.hearth.authority;

/**
 * One LSOA of the authority and what it lies in.
 *
 * @param lsoa LSOA 2021 code
 * @param ward ward code
 * @param locality locality id, as teams name it
 * @param imdDecile index of multiple deprivation, 1 most deprived to 10
 * @param incomeScore share of people in income deprivation, 0 to 1
 */
public record Area(
        String lsoa,
        String lsoaName,
        String ward,
        String wardName,
        String locality,
        String localityName,
        int imdDecile,
        double incomeScore) {}
