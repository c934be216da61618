package org.hearth.extract.lookedafter;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.extract.Defect;
import org.hearth.extract.Rejection;
import org.hearth.extract.lookedafter.LookedAfterColumn.Blank;
import org.hearth.extract.value.Cells;

/**
 * One row of the return on looked-after children, each value checked: a value that was refused is as if it were missing.
 *
 * @param place its file and line
 */
record LookedAfterRow(
        Rejection.Place place, Map<String, String> texts, Map<String, LocalDate> days, OptionalInt score, Cells cells) {

    private static final int HIGHEST_SCORE = 40;
    private static final String NO_NUMBER = "UN[0-9]{1,2}";

    /**
     * Checks every cell of a row.
     *
     * @return empty if the row says nothing
     */
    static Optional<LookedAfterRow> of(LookedAfterTable table, Cells cells, Optional<Integer> year) {
        LookedAfterRow row = new LookedAfterRow(
                cells.place(LookedAfterTable.CHILD), new HashMap<>(), new HashMap<>(), score(table, cells), cells);
        table.columns().forEach(column -> row.check(column, year));
        return cells.refused() ? Optional.empty() : Optional.of(row);
    }

    private static OptionalInt score(LookedAfterTable table, Cells cells) {
        boolean has = table.columns().stream().anyMatch(column -> column.kind() == LookedAfterColumn.Kind.SCORE);
        return has ? cells.whole("SDQ_SCORE", HIGHEST_SCORE) : OptionalInt.empty();
    }

    private void check(LookedAfterColumn column, Optional<Integer> year) {
        String name = column.name();
        if (column.blank() == Blank.VALUE && cells.isBlank(name)) {
            cells.warn(name, Defect.MISSING_REQUIRED);
            return;
        }
        switch (column.kind()) {
            case ID -> texts.put(name, cells.id(name));
            case DATE ->
                (column.blank() == Blank.ROW ? cells.requiredDate(name) : cells.date(name))
                        .ifPresent(day -> days.put(name, day));
            case BIRTH -> cells.date(name).ifPresent(day -> days.put(name, day));
            case EVER -> cells.planned(name).ifPresent(day -> days.put(name, day));
            case CODE ->
                column.list().flatMap(list -> cells.code(name, list, year)).ifPresent(code -> texts.put(name, code));
            case ETHNICITY -> cells.ethnicity(name).ifPresent(code -> texts.put(name, code));
            case UPN -> upn(name);
            case POSTCODE -> cells.postcode(name).ifPresent(postcode -> texts.put(name, postcode));
            case COUNT -> cells.count(name);
            case TEXT -> cells.text(name).ifPresent(text -> texts.put(name, text));
            case SCORE -> {
                // Read when the row is made.
            }
        }
    }

    /** A child without a number has the reason in its place. */
    private void upn(String name) {
        if (!cells.text(name).orElse("").toUpperCase(Locale.ROOT).matches(NO_NUMBER)) {
            cells.upn(name).ifPresent(upn -> texts.put(name, upn));
        }
    }

    String child() {
        return texts.getOrDefault(LookedAfterTable.CHILD, "");
    }

    Optional<String> text(String column) {
        return Optional.ofNullable(texts.get(column));
    }

    Optional<LocalDate> day(String column) {
        return Optional.ofNullable(days.get(column));
    }

    /** Status and placement as written, to tell a double by. */
    String sameAs() {
        return Stream.of("LS", "PLACE", "PLACE_PROVIDER", "PL_POST", "URN")
                .map(column -> texts.getOrDefault(column, ""))
                .collect(Collectors.joining("|"));
    }

    boolean isYes(String column) {
        return text(column).filter("1"::equals).isPresent();
    }

    @Override
    public String toString() {
        return "LookedAfterRow[redacted]";
    }
}
