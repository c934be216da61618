package org.hearth.column;

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

    /** Whether fields of one kind each have their own, so that equal values of two fields do not meet. */
    boolean ofOneField() {
        return this == TEXT || this == NUMBER || this == ADDRESS || this == STREET;
    }
}
