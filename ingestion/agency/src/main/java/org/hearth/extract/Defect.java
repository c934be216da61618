package org.hearth.extract;

import java.util.Locale;

/** Why a row or value was refused. */
public enum Defect {
    NOT_A_DATE("the cell is not written as a date of this format"),
    IMPOSSIBLE_DATE("there is no such day, or it is before 1900"),
    FUTURE_DATE("the day is after the delivery date"),
    BIRTH_AFTER_EVENT("the person was born after what the row says happened"),
    END_BEFORE_START("the end is before the start"),
    END_WITHOUT_START("the end has no start"),
    NOT_A_NUMBER("the cell is not a number of this kind"),
    UNKNOWN_CODE("the code is not in the code list of this column"),
    BAD_CHECK_DIGIT("the number has the right shape, but its check digit or letter is wrong"),
    MALFORMED("the value does not have the shape of this column"),
    TOO_LONG("the value is longer than this column allows"),
    MISSING_REQUIRED("the row has no value where one is needed"),
    WRONG_NUMBER_OF_CELLS("the row has more or fewer cells than the header; a file cut short ends so"),
    NO_SUCH_PUPIL("the row points to a pupil who is not in the roll table of the same term"),
    MORE_MISSED_THAN_POSSIBLE("more sessions were missed than were possible"),
    STRAY_TEXT("there is text between elements"),
    SCHEMA_STRUCTURE("the schema expects another element here, or one that is missing before"),
    SCHEMA_VALUE("the schema does not allow this value");

    private final String meaning;

    Defect(String meaning) {
        this.meaning = meaning;
    }

    /** The defect in plain words. */
    public String meaning() {
        return meaning;
    }

    /** Its name in files, such as {@code not-a-date}. */
    public String kind() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
