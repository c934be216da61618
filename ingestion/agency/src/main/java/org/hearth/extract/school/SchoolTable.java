package org.hearth.extract.school;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearth.extract.Likeness;
import org.hearth.extract.Sample;
import org.hearth.extract.file.CsvTable;

/** The tables of the School Census that hearth uses, on the roll and off it, under the names that exports give them. */
public enum SchoolTable {
    PUPILS_ON(true, "pupilonroll"),
    PUPILS_OFF(false, "pupilnolongeronroll"),
    ADDRESSES_ON(true, "addressesonroll"),
    ADDRESSES_OFF(false, "addressesoffroll"),
    MEALS_ON(true, "fsmperiodsonroll"),
    MEALS_OFF(false, "fsmperiodsoffroll"),
    NEEDS(true, "senneeds"),
    SESSIONS_ON(true, "termlysessiondetailsonroll"),
    SESSIONS_OFF(false, "termlysessiondetailsoffroll"),
    /** The second half of the summer term, which the autumn census looks back on. */
    HALF_TERM_ON(true, "summerhalfterm2sessiondetailsonroll"),
    HALF_TERM_OFF(false, "summerhalfterm2sessiondetailsoffroll"),
    EXCLUSIONS_ON(true, "termlyexclusionsonroll"),
    EXCLUSIONS_OFF(false, "termlyexclusionsoffroll");

    /** Every table points to a pupil by a column of this name. */
    public static final Likeness LIKENESS = sample ->
            sample.columns().contains(PUPILS_ON.key()) || sample.columns().contains(PUPILS_OFF.key()) ? 1 : 0;

    /** What exports of the spring and summer call the tables of those on the roll. */
    private static final Map<String, SchoolTable> OTHER_NAMES =
            Map.of("fsmperiod", MEALS_ON, "fsmperiods", MEALS_ON, "addresses", ADDRESSES_ON);

    /** Columns of pupils that are used wherever an export has them. */
    private static final Set<String> USED = Set.of("preferredsurname", "formersurname", "ethnicity", "senprovision");

    private static final String ORDER = "orderseqcolumn";

    private final boolean onRoll;
    private final String table;

    SchoolTable(boolean onRoll, String table) {
        this.onRoll = onRoll;
        this.table = table;
    }

    static Optional<SchoolTable> named(String name) {
        return Optional.ofNullable(OTHER_NAMES.get(name))
                .or(() -> Arrays.stream(values())
                        .filter(known -> known.table.equals(name))
                        .findFirst());
    }

    /** The name of a file's table, used or not: by the column that numbers its rows, else by the file's name. */
    static Optional<String> nameOf(Sample sample) {
        Set<String> names = new HashSet<>(SchoolColumn.TABLES);
        names.addAll(OTHER_NAMES.keySet());
        Arrays.stream(values()).forEach(known -> names.add(known.table));
        String file = sample.name().toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(name -> sample.columns().contains(name + ORDER))
                .findFirst()
                .or(() -> names.stream()
                        .filter(file::contains)
                        .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder())))
                .or(() -> marked(sample));
    }

    /** The table whose own columns a header has. */
    private static Optional<String> marked(Sample sample) {
        return Arrays.stream(values())
                .filter(known -> sample.columns().contains(known.key()))
                .filter(known -> sample.columns().containsAll(known.marks()))
                .map(known -> known.table)
                .findFirst();
    }

    /** Columns that only this table, and that of the other pupils, has. Halves of the summer term cannot be told by columns. */
    private Set<String> marks() {
        return switch (this) {
            case PUPILS_ON, PUPILS_OFF -> Set.of("surname", "dob");
            case ADDRESSES_ON, ADDRESSES_OFF -> Set.of("postcode");
            case MEALS_ON, MEALS_OFF -> Set.of("fsmstartdate");
            case NEEDS -> Set.of("sentype");
            case SESSIONS_ON, SESSIONS_OFF, HALF_TERM_ON, HALF_TERM_OFF -> Set.of("attendancereason");
            case EXCLUSIONS_ON, EXCLUSIONS_OFF -> Set.of("category", "startdate");
        };
    }

    /** The column that points to the pupil. */
    String key() {
        return pupils().table + "tableid";
    }

    /** The table of the pupils that this one is about. */
    SchoolTable pupils() {
        return onRoll ? PUPILS_ON : PUPILS_OFF;
    }

    boolean isPupils() {
        return this == pupils();
    }

    /**
     * How a file of this table is read.
     *
     * @param name what the export calls the table
     */
    CsvTable columns(String name, Term term) {
        CsvTable needed = switch (this) {
            case PUPILS_ON, PUPILS_OFF -> needing(key(), "dob", "surname", "forename", "upn");
            case ADDRESSES_ON, ADDRESSES_OFF -> needing(key(), "postcode");
            case MEALS_ON, MEALS_OFF -> needing(key(), "fsmstartdate", "fsmenddate");
            case NEEDS -> needing(key(), "sentype");
            case SESSIONS_ON, SESSIONS_OFF, HALF_TERM_ON, HALF_TERM_OFF ->
                needing(key(), "attendancereason", "sessions");
            case EXCLUSIONS_ON, EXCLUSIONS_OFF -> needing(key(), "startdate", "sessions", "category", "reason1");
        };
        Set<String> known = new HashSet<>(USED);
        SchoolColumn.in(name, term).forEach(column -> known.add(SchoolColumn.RENAMED.getOrDefault(column, column)));
        return needed.with(known, SchoolColumn.RENAMED);
    }

    private CsvTable needing(String... columns) {
        return CsvTable.of(table, List.of(columns), Set.of());
    }
}
