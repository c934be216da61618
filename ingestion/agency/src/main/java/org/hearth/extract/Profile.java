package org.hearth.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An open profile: what one CSV file of an agency holds, and which facts its rows yield. Profiles are data, in
 * {@code profiles/*.yaml} beside this class; none of them is an official file.
 *
 * @param id its format's name, such as {@code early-help}
 * @param title what it holds
 * @param agency the agency that exports it
 * @param file the file's name
 * @param row what one row is
 * @param about more, where there is more to say
 * @param person column of the agency's own id of the person
 * @param event column of the day on which the row says who the person is
 * @param stated whether that is the event's day or, as in a register, the day of delivery
 * @param reference column of the case reference
 * @param homes where the person lives, and from when
 * @param facts what happened
 */
record Profile(
        String id,
        String title,
        String agency,
        String file,
        String row,
        String about,
        String person,
        String event,
        Stated stated,
        String reference,
        List<Column> columns,
        List<Home> homes,
        List<Yield> facts) {

    /** Every profile, in the order in which a delivery's files are read. */
    static final List<Profile> ALL = Stream.of(
                    "persons",
                    "early-help",
                    "domestic-abuse",
                    "missing",
                    "ppn",
                    "operation-encompass",
                    "homelessness",
                    "health-visiting",
                    "community-health",
                    "youth-justice",
                    "council-tax",
                    "benefits",
                    "social-housing")
            .map(Profile::read)
            .toList();

    /** When a row's identity is as it says. */
    enum Stated {
        EVENT,
        DELIVERY
    }

    /** What cells of a column are. */
    enum Kind {
        ID("the agency's own id, up to 64 characters"),
        UNREAD("text, never read into anything"),
        DATE("day, `2026-09-30`; a time may follow"),
        CODE("code"),
        CODES("codes, separated by `;`"),
        AMOUNT("number of 0 or more, at most two decimals"),
        FORENAME("name"),
        SURNAME("name"),
        DATE_OF_BIRTH("day, not after what the row says happened"),
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
     * @param words what it holds, where its name does not say
     * @param example a right value, or empty text
     */
    record Column(
            String name,
            Kind kind,
            Optional<Needed> needed,
            Optional<String> after,
            Optional<String> list,
            Optional<String> words,
            String example) {

        boolean isIn(Needed least) {
            return needed.filter(need -> need.compareTo(least) >= 0).isPresent();
        }

        Optional<CodeList> codes() {
            return switch (kind) {
                case SEX -> Optional.of(CodeLists.SEX);
                case ETHNICITY -> Optional.of(CodeLists.ETHNICITY);
                default -> list.map(CodeLists::named);
            };
        }
    }

    /** Columns that say where the person lives from a day. */
    record Home(String from, String postcode, String uprn) {}

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
            Optional<List<String>> is) {}

    private record Written(
            String title,
            String agency,
            String file,
            String row,
            String about,
            String person,
            String event,
            Optional<Stated> stated,
            String reference,
            List<Column> columns,
            List<Home> homes,
            List<Yield> facts) {}

    Profile {
        columns = List.copyOf(columns);
        homes = List.copyOf(homes);
        facts = List.copyOf(facts);
    }

    private static Profile read(String id) {
        Written yaml = Resource.yaml("profiles/" + id + ".yaml", Written.class);
        return new Profile(
                id,
                yaml.title,
                yaml.agency,
                yaml.file,
                yaml.row,
                yaml.about,
                yaml.person,
                yaml.event,
                yaml.stated.orElse(Stated.EVENT),
                yaml.reference,
                yaml.columns,
                yaml.homes,
                yaml.facts);
    }

    /** A header and one right row. */
    String example() {
        return line(columns.stream().map(Column::name)) + line(columns.stream().map(Column::example));
    }

    private static String line(Stream<String> cells) {
        return cells.collect(Collectors.joining(",", "", "\n"));
    }

    /** Columns that the header must have. */
    List<String> needed() {
        return columns.stream()
                .filter(column -> column.isIn(Needed.COLUMN))
                .map(Column::name)
                .toList();
    }

    /** Columns that the header may have. */
    Set<String> optional() {
        return columns.stream()
                .filter(column -> column.needed().isEmpty())
                .map(Column::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    Stream<Column> columns(Kind kind) {
        return columns.stream().filter(column -> column.kind == kind);
    }
}
