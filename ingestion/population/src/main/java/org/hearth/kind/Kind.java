package org.hearth.kind;

import java.util.List;

/** What a column of a plain file holds; how it is encoded and compared follows from this alone. */
public enum Kind {
    /** First name or names. */
    FORENAME(true, Part.FULL, Part.ROOT, Part.INITIAL),
    /** Family name. */
    SURNAME(true, Part.FULL, Part.SOUND),
    /** Forename and surname in one column: read as two. */
    FULL_NAME(true, Part.FULL),
    /** A day, in any of the usual orders. */
    DATE_OF_BIRTH(true, Part.FULL, Part.YEAR, Part.MONTH, Part.DAY),
    /** Sex or gender. */
    SEX(false, Part.FULL),
    /** A postal code: of the United Kingdom, or any other whose beginning is the coarser place. */
    POSTCODE(true, Part.FULL, Part.SECTOR, Part.OUTWARD),
    /** House, street or both. */
    ADDRESS(true, Part.FULL, Part.NUMBER),
    /** Unique property reference number. */
    UPRN(false, Part.FULL),
    /** A number that one person has alone. */
    IDENTIFIER(true, Part.FULL),
    /** Anything else that is worth comparing: a place of birth, an occupation, a town. */
    TEXT(true, Part.FULL),
    /** A telephone number. */
    PHONE(true, Part.FULL),
    /** An electronic mail address. */
    EMAIL(true, Part.FULL);

    /** What a value is taken apart to; each part is a keyed token, the first may have a filter too. */
    public enum Part {
        /** The whole value, as it is compared. */
        FULL,
        /** The forename that a nickname stands for. */
        ROOT,
        /** First letter. */
        INITIAL,
        /** How a surname sounds. */
        SOUND,
        /** Year of a date. */
        YEAR,
        /** Month of a date, in one code with the day. */
        MONTH,
        /** Day of a date. */
        DAY,
        /** All of a postcode but its last two places. */
        SECTOR,
        /** All of a postcode but its last three places. */
        OUTWARD,
        /** The first number of an address. */
        NUMBER
    }

    private final boolean filtered;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Part> parts;

    Kind(boolean filtered, Part... parts) {
        this.filtered = filtered;
        this.parts = List.of(parts);
    }

    /** Whether the whole value has a filter, by which values that are nearly the same are told from others. */
    public boolean filtered() {
        return filtered;
    }

    /** Whether filters tell nearly equal values; of dates they tell digits. */
    boolean near() {
        return filtered && this != DATE_OF_BIRTH;
    }

    /** Whether filters also tell values that have something of each other. */
    boolean some() {
        return near() && this != POSTCODE && this != EMAIL;
    }

    /** The parts, the whole value first. */
    public List<Part> parts() {
        return parts;
    }

    /** Whether people of one home mostly differ in it: what families share does not tell who someone is. */
    boolean tellsApart() {
        return !isPlace() && this != SURNAME && this != SEX;
    }

    /** Whether a person's value changes when they move house. */
    public boolean isPlace() {
        return this == POSTCODE || this == ADDRESS || this == UPRN;
    }
}
