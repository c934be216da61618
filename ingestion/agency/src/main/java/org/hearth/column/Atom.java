package org.hearth.column;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.kind.Kind;

/** What blocking keys are made of: something about a value that survives some kind of error. */
enum Atom {
    /** The forename that a first name stands for. */
    ROOT,
    /** How the first name sounds. */
    FORENAME_SOUND,
    /** First letter of the forename. */
    INITIAL,
    /** First three letters of the forename. */
    FORENAME_START,
    /** The surname. */
    SURNAME,
    /** How the surname sounds. */
    SURNAME_SOUND,
    /** First four letters of the surname. */
    SURNAME_START,
    /** The whole date of birth. */
    BIRTH,
    /** Year of birth. */
    YEAR,
    /** Year and month of birth. */
    YEAR_MONTH,
    /** Month and day of birth. */
    BIRTHDAY,
    /** Date of birth, day and month in either order. */
    BIRTH_EITHER,
    /** The whole postcode. */
    POSTCODE,
    /** Postcode without its last two places. */
    SECTOR,
    /** Postcode without its last three places. */
    OUTWARD,
    /** Property. */
    UPRN,
    /** The whole address. */
    ADDRESS,
    /** The longest word of an address. */
    STREET,
    /** A whole text. */
    TEXT,
    /** A number, telephone or mail address. */
    NUMBER;

    private static final Map<Kind, Map<String, Atom>> WRITTEN = Map.ofEntries(
            Map.entry(
                    Kind.FORENAME,
                    Map.of("", ROOT, "sound", FORENAME_SOUND, "initial", INITIAL, "start", FORENAME_START)),
            Map.entry(Kind.SURNAME, Map.of("", SURNAME, "sound", SURNAME_SOUND, "start", SURNAME_START)),
            Map.entry(
                    Kind.DATE_OF_BIRTH,
                    Map.of(
                            "", BIRTH,
                            "year", YEAR,
                            "year_month", YEAR_MONTH,
                            "birthday", BIRTHDAY,
                            "either_order", BIRTH_EITHER)),
            Map.entry(Kind.POSTCODE, Map.of("", POSTCODE, "sector", SECTOR, "outward", OUTWARD)),
            Map.entry(Kind.UPRN, Map.of("", UPRN)),
            Map.entry(Kind.ADDRESS, Map.of("", ADDRESS, "street", STREET)),
            Map.entry(Kind.TEXT, Map.of("", TEXT)),
            Map.entry(Kind.SEX, Map.of("", TEXT)),
            Map.entry(Kind.IDENTIFIER, Map.of("", NUMBER)),
            Map.entry(Kind.PHONE, Map.of("", NUMBER)),
            Map.entry(Kind.EMAIL, Map.of("", NUMBER)));

    /**
     * The atom of a field's values, as linkage files write it: {@code year} of {@code dob.year}, nothing for the whole value.
     *
     * @return none if values of that kind have no such part
     */
    static Optional<Atom> of(Kind kind, String part) {
        return Optional.ofNullable(WRITTEN.getOrDefault(kind, Map.of()).get(part));
    }

    /** What may be written after a field of a kind and a dot. */
    static List<String> partsOf(Kind kind) {
        return WRITTEN.getOrDefault(kind, Map.of()).keySet().stream()
                .filter(part -> !part.isEmpty())
                .sorted()
                .toList();
    }

    /** Whether fields of one kind each have their own, so that equal values of two fields do not meet. */
    boolean ofOneField() {
        return this == TEXT || this == NUMBER || this == ADDRESS || this == STREET;
    }
}
