package org.hearth.extract.layout;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.extract.value.CodeList;
import org.hearth.extract.value.CodeLists;

/**
 * How a row of a table is read: what its columns are, and what they say of one person. Layouts are data, in YAML beside this class.
 *
 * @param person column of the agency's own id of the person
 * @param event column of the day on which the row says who the person is
 * @param stated whether that is the event's day or, as in a register, the day of delivery
 * @param reference column of the case reference
 * @param episode columns that name what a row, with the person, states as a whole: the same again supersedes what it said before
 * @param typed whether codes are as people type them: with letters before them, or in words
 * @param homes where the person lives, and from when
 * @param facts what happened
 */
public record Layout(
        String person,
        Optional<String> event,
        Stated stated,
        Optional<String> reference,
        List<String> episode,
        boolean typed,
        List<Column> columns,
        List<Home> homes,
        List<Yield> facts) {

    public Layout {
        episode = List.copyOf(episode);
        columns = List.copyOf(columns);
        homes = List.copyOf(homes);
        facts = List.copyOf(facts);
    }

    /** When a row's identity is as it says. */
    enum Stated {
        EVENT,
        DELIVERY
    }

    /** What cells of a column are. */
    public enum Kind {
        ID("the agency's own id, up to 64 characters"),
        UNREAD("text, never read into anything"),
        DATE("day, `2026-09-30`; a time may follow"),
        CODE("code"),
        CODES("codes, separated by `;`"),
        AMOUNT("number of 0 or more, at most two decimals"),
        FORENAME("name"),
        SURNAME("name"),
        DATE_OF_BIRTH("day, not after what the row says happened"),
        BIRTH_OR_DUE("day of birth, or on which it is due"),
        SEX("code"),
        ETHNICITY("code"),
        UPN("unique pupil number with its check letter"),
        NHS_NUMBER("ten digits, the last a check digit"),
        POSTCODE("postcode"),
        UPRN("unique property reference number");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        boolean isDay() {
            return this == DATE || this == DATE_OF_BIRTH || this == BIRTH_OR_DUE;
        }

        boolean isIdentity() {
            return compareTo(FORENAME) >= 0 && compareTo(NHS_NUMBER) <= 0;
        }
    }

    /** What a file cannot do without. */
    enum Needed {
        /** The column must be in the header. */
        COLUMN,
        /** Each row must have a value, or it says nothing. */
        VALUE
    }

    /**
     * One column.
     *
     * @param after column of the day before which this one cannot be
     * @param list name of the code list
     * @param also other names it goes by
     * @param words what it holds, where its name does not say
     * @param example a right value, or empty text
     */
    public record Column(
            String name,
            Kind kind,
            Optional<Needed> needed,
            Optional<String> after,
            Optional<String> list,
            Optional<List<String>> also,
            Optional<String> words,
            Optional<String> example) {

        boolean isIn(Needed least) {
            return needed.filter(need -> need.compareTo(least) >= 0).isPresent();
        }

        Optional<String> listName() {
            return switch (kind) {
                case SEX -> list.or(() -> Optional.of("sex"));
                case ETHNICITY -> list.or(() -> Optional.of("ethnicity"));
                default -> list;
            };
        }
    }

    /** Columns that say where the person lives from a day. */
    record Home(String from, String postcode, Optional<String> uprn) {}

    /**
     * A kind of fact that a row may yield.
     *
     * @param day column of the day it happened; without a day no fact
     * @param orDay column of the day where that one is empty
     * @param recorded column of the day on which the agency came to know
     * @param code column of its code
     * @param amount column of its amount
     * @param each columns of codes, each of which is a fact of its own
     * @param where column whose code must be one of {@code is}
     * @param unless column of a yes or no: with a yes there is no fact
     */
    record Yield(
            String kind,
            String day,
            Optional<String> orDay,
            Optional<String> recorded,
            Optional<String> code,
            Optional<String> amount,
            Optional<List<String>> each,
            Optional<String> where,
            Optional<List<String>> is,
            Optional<String> unless) {}

    /** A layout as YAML has it: what is empty may be left out. */
    record Written(
            String person,
            Optional<String> event,
            Optional<Stated> stated,
            Optional<String> reference,
            Optional<List<String>> episode,
            Optional<Boolean> typed,
            List<Column> columns,
            Optional<List<Home>> homes,
            Optional<List<Yield>> facts) {

        Layout layout() {
            return new Layout(
                    person,
                    event,
                    stated.orElse(Stated.EVENT),
                    reference,
                    episode.orElse(List.of()),
                    typed.orElse(false),
                    columns,
                    homes.orElse(List.of()),
                    facts.orElse(List.of()));
        }
    }

    /** Names of the columns without which a table is not of this layout. */
    public List<String> needed() {
        return columns.stream()
                .filter(column -> column.isIn(Needed.COLUMN))
                .map(Column::name)
                .toList();
    }

    /** Names of the columns that a table of this layout may have. */
    Set<String> optional() {
        return columns.stream()
                .filter(column -> column.needed().isEmpty())
                .map(Column::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    Stream<Column> columns(Kind kind) {
        return columns.stream().filter(column -> column.kind == kind);
    }

    /** The codes of a column. */
    public Optional<CodeList> codes(Column column) {
        return column.listName().map(name -> typed ? CodeLists.typed(name) : CodeLists.named(name));
    }

    /** Whether rows say who the person is. */
    boolean hasIdentity() {
        return columns.stream().anyMatch(column -> column.kind().isIdentity());
    }
}
