package org.hearth.extract.lookedafter;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearth.extract.value.CodeList;
import org.hearth.extract.value.CodeLists;
import org.hearth.extract.value.Resource;

/**
 * One column of the return on looked-after children, as {@code looked-after/columns.csv} beside this class lists them. Source: the
 * Department for Education's SSDA903 guides, 2017 to 2026; a year is that in which the return's year ends.
 *
 * @param list its code list, if it holds codes
 * @param marks whether a file that has it can only be of its table
 */
public record LookedAfterColumn(
        String table,
        String name,
        Kind kind,
        Optional<CodeList> list,
        Blank blank,
        boolean marks,
        Optional<Integer> fromYear,
        Optional<Integer> toYear) {

    static final List<LookedAfterColumn> ALL =
            CsvReader.builder().ofNamedCsvRecord(Resource.text("looked-after/columns.csv")).stream()
                    .map(LookedAfterColumn::of)
                    .toList();

    /** What a column holds. */
    enum Kind {
        ID,
        DATE,
        /** A date that may be after the delivery. */
        EVER,
        BIRTH,
        CODE,
        ETHNICITY,
        UPN,
        POSTCODE,
        /** A strengths and difficulties score, 0 to 40. */
        SCORE,
        COUNT,
        TEXT
    }

    /** What a cell without a value means. */
    enum Blank {
        YES,
        /** The value should be there: a warning. */
        VALUE,
        /** The row says nothing without it. */
        ROW
    }

    /** Whether the return of a year has it. */
    boolean isOf(int year) {
        return fromYear.filter(from -> from > year).isEmpty()
                && toYear.filter(to -> to < year).isEmpty();
    }

    private static LookedAfterColumn of(NamedCsvRecord row) {
        return new LookedAfterColumn(
                row.getField("table"),
                row.getField("column"),
                Kind.valueOf(row.getField("kind").toUpperCase(Locale.ROOT)),
                text(row, "list").map(CodeLists::named),
                Blank.valueOf(row.getField("blank").toUpperCase(Locale.ROOT)),
                row.getField("mark").equals("yes"),
                text(row, "from_year").map(Integer::valueOf),
                text(row, "to_year").map(Integer::valueOf));
    }

    private static Optional<String> text(NamedCsvRecord row, String column) {
        return Optional.of(row.getField(column)).filter(text -> !text.isEmpty());
    }
}
