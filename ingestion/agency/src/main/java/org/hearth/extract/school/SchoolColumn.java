package org.hearth.extract.school;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hearth.extract.school.Term.Season;
import org.hearth.extract.value.Resource;

/**
 * One column of one table of the School Census, and the terms that have it, as {@code school-census/columns.csv} beside this class
 * lists them, 2015 to 2026. Source: School Census guides and the exports that authorities receive.
 *
 * @param fromYear the first calendar year of its terms
 * @param toYear the last one, if there is one
 */
record SchoolColumn(String table, String name, Set<Season> seasons, int fromYear, Optional<Integer> toYear) {

    /** What columns were called earlier, by that name, and what they are called since. */
    static final Map<String, String> RENAMED =
            CsvReader.builder().ofNamedCsvRecord(Resource.text("school-census/renames.csv")).stream()
                    .collect(toUnmodifiableMap(row -> row.getField("old"), row -> row.getField("new")));

    /** The first year of which all three terms are listed; earlier exports are read by its columns. */
    private static final int FIRST_LISTED = 2016;

    private static final List<SchoolColumn> ALL =
            CsvReader.builder().ofNamedCsvRecord(Resource.text("school-census/columns.csv")).stream()
                    .map(SchoolColumn::of)
                    .toList();

    /** Every table of any term. */
    static final Set<String> TABLES = ALL.stream().map(SchoolColumn::table).collect(toUnmodifiableSet());

    /** The columns of a table in a term, in lower case; in a term of years not listed, those of the last or first listed. */
    static Set<String> in(String table, Term term) {
        return ALL.stream()
                .filter(column -> column.table.equals(table) && column.isOf(term))
                .map(column -> column.name.toLowerCase(Locale.ROOT))
                .collect(toUnmodifiableSet());
    }

    private boolean isOf(Term term) {
        return seasons.contains(term.season())
                && (fromYear <= term.year() || fromYear <= FIRST_LISTED)
                && toYear.filter(to -> to < term.year()).isEmpty();
    }

    private static SchoolColumn of(NamedCsvRecord row) {
        return new SchoolColumn(
                row.getField("table"),
                row.getField("column"),
                Stream.of(row.getField("terms").split(" ", -1))
                        .map(term -> Season.valueOf(term.toUpperCase(Locale.ROOT)))
                        .collect(toUnmodifiableSet()),
                Integer.parseInt(row.getField("from_year")),
                Optional.of(row.getField("to_year"))
                        .filter(text -> !text.isEmpty())
                        .map(Integer::valueOf));
    }
}
