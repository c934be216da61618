package org.hearth.extract;

import java.util.Arrays;
import java.util.Optional;

/** The tables of the School Census that hearth reads, on the roll and off it, under the names that exports give them. */
enum SchoolTable {
    PUPILS_ON(true, "pupilonroll"),
    PUPILS_OFF(false, "pupilnolongeronroll"),
    ADDRESSES_ON(true, "addressesonroll"),
    ADDRESSES_OFF(false, "addressesoffroll"),
    MEALS_ON(true, "fsmperiodsonroll"),
    MEALS_OFF(false, "fsmperiodsoffroll"),
    SESSIONS_ON(true, "termlysessiondetailsonroll"),
    SESSIONS_OFF(false, "termlysessiondetailsoffroll"),
    EXCLUSIONS_ON(true, "termlyexclusionsonroll"),
    EXCLUSIONS_OFF(false, "termlyexclusionsoffroll");

    /** Every table points to a pupil by a column of this name. */
    static final Likeness LIKENESS = sample ->
            sample.columns().contains(PUPILS_ON.key()) || sample.columns().contains(PUPILS_OFF.key()) ? 1 : 0;

    private final boolean onRoll;
    private final String table;

    /** What exports of the spring call {@link #MEALS_ON}. */
    private static final String SPRING_MEALS = "fsmperiod";

    SchoolTable(boolean onRoll, String table) {
        this.onRoll = onRoll;
        this.table = table;
    }

    static Optional<SchoolTable> named(String name) {
        String usual = name.equals(SPRING_MEALS) ? MEALS_ON.table : name;
        return Arrays.stream(values())
                .filter(known -> known.table.equals(usual))
                .findFirst();
    }

    /** The column that points to the pupil. */
    String key() {
        return pupils().table + "tableid";
    }

    /** The table of the pupils that this one is about. */
    SchoolTable pupils() {
        return onRoll ? PUPILS_ON : PUPILS_OFF;
    }

    /** The columns needed and used. */
    CsvTable columns() {
        return switch (this) {
            case PUPILS_ON ->
                CsvTable.of(table, Day.EXPORT, key(), "nativeid", "dob", "surname", "forename", "upn", "sex")
                        .with(
                                "entrydate",
                                "formersurname",
                                "preferredsurname",
                                "ethnicity",
                                "senprovision",
                                "termlysessionspossible");
            case PUPILS_OFF ->
                CsvTable.of(
                                table,
                                Day.EXPORT,
                                key(),
                                "nativeid",
                                "dob",
                                "surname",
                                "forename",
                                "upn",
                                "sex",
                                "leavingdate")
                        .with("entrydate", "formersurname", "preferredsurname", "ethnicity", "termlysessionspossible");
            case ADDRESSES_ON, ADDRESSES_OFF ->
                CsvTable.of(table, Day.EXPORT, key(), "postcode")
                        .with("uniquepropertyreferencenumber", "street", "saon", "paon");
            case MEALS_ON, MEALS_OFF -> CsvTable.of(table, Day.EXPORT, key(), "fsmstartdate", "fsmenddate");
            case SESSIONS_ON, SESSIONS_OFF -> CsvTable.of(table, Day.EXPORT, key(), "attendancereason", "sessions");
            case EXCLUSIONS_ON, EXCLUSIONS_OFF ->
                CsvTable.of(table, Day.EXPORT, key(), "startdate", "sessions", "category", "reason1")
                        .with("reason2", "reason3", "senprovision");
        };
    }
}
