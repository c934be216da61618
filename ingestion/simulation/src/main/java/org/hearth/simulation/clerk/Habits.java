package org.hearth.simulation.clerk;

/**
 * How often an agency gets things wrong. Shares of records, 0 to 1.
 *
 * @param agency identifier of the agency
 * @param nameWrong typing error in a forename or surname, each
 * @param shortForm short form instead of the forename, where there is one
 * @param birthWrong wrong date of birth
 * @param birthMissing no date of birth
 * @param oldSurname keeps the surname of before a change
 * @param ethnicityMissing no ethnicity
 * @param numberMissing no NHS number or unique pupil number
 * @param postcodeWrong typing error in the postcode
 * @param postcodeMissing no postcode
 * @param uprnMissing no UPRN
 * @param neverTold is never told of a move
 * @param toldLate is told of a move after a month to nine
 */
public record Habits(
        String agency,
        double nameWrong,
        double shortForm,
        double birthWrong,
        double birthMissing,
        double oldSurname,
        double ethnicityMissing,
        double numberMissing,
        double postcodeWrong,
        double postcodeMissing,
        double uprnMissing,
        double neverTold,
        double toldLate) {

    public static final Habits CHILDRENS_SERVICES =
            new Habits("childrens-services", 0.012, 0.02, 0.008, 0.001, 0.4, 0.05, 0.22, 0.008, 0.01, 0.04, 0.06, 0.2);
    public static final Habits SCHOOLS =
            new Habits("schools", 0.006, 0.01, 0.003, 0, 0.3, 0.04, 0.008, 0.008, 0.015, 0.10, 0.10, 0.35);
    public static final Habits EARLY_HELP =
            new Habits("early-help", 0.018, 0.04, 0.012, 0.008, 0.3, 0.12, 1, 0.012, 0.03, 0.08, 0.06, 0.12);
    public static final Habits YOUTH_JUSTICE =
            new Habits("youth-justice", 0.01, 0.03, 0.006, 0.002, 0.3, 0.08, 1, 0.01, 0.03, 0.1, 0.06, 0.12);
    public static final Habits COMMUNITY_HEALTH =
            new Habits("community-health", 0.008, 0.01, 0.005, 0, 0.4, 0.08, 0.015, 0.01, 0.015, 0.1, 0.1, 0.2);
    public static final Habits BENEFITS =
            new Habits("benefits", 0.01, 0.015, 0.006, 0.02, 0.25, 0.5, 1, 0.006, 0.005, 0.01, 0.01, 0.05);
    public static final Habits SOCIAL_HOUSING =
            new Habits("social-housing", 0.014, 0.02, 0.01, 0.01, 0.3, 0.2, 1, 0.006, 0.005, 0.005, 0, 0.02);
    public static final Habits POLICE =
            new Habits("police", 0.022, 0.045, 0.015, 0.015, 0.4, 0.18, 1, 0.015, 0.04, 0.12, 0.08, 0.10);
    public static final Habits HOUSING =
            new Habits("housing", 0.014, 0.02, 0.01, 0.004, 0.25, 0.08, 1, 0.008, 0.01, 0.02, 0.01, 0.04);
    public static final Habits HEALTH_VISITING =
            new Habits("health-visiting", 0.008, 0.01, 0.005, 0, 0.4, 0.06, 0.012, 0.01, 0.015, 0.09, 0.10, 0.25);
}
