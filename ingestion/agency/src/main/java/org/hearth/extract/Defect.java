package org.hearth.extract;

import java.util.Locale;

/** Why a row or value was refused. */
public enum Defect {
    NOT_A_DATE("the cell is not written as a date of this format"),
    TWO_DIGIT_YEAR("the year has two digits, which do not say the century: four are needed"),
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
    NO_SUCH_ASSESSMENT("the row points to an assessment that is not in the table of assessments"),
    BROKEN_OFF("the file breaks off or cannot be understood from here on; what stands before was read"),
    NOT_WELL_FORMED("the file breaks here: the record around the break is left out, the others are read"),
    UNLIKELY_POSTCODE("the postcode has the right shape, but a letter where no postcode has it"),
    NOT_VERIFIED("the number is there, but is not marked as verified"),
    NO_SUCH_CARE("the row points to a time in care that is not in the table of its episodes or placements"),
    NO_SUCH_PUPIL("the row points to a pupil who is not in the roll table of the same term"),
    MORE_MISSED_THAN_POSSIBLE("more sessions were missed than were possible"),
    STRAY_TEXT("there is text between elements"),
    SCHEMA_STRUCTURE("the schema expects another element here, or one that is missing before"),
    SCHEMA_VALUE("the schema does not allow this value"),
    CODE_OF_ANOTHER_YEAR("the collection of this year does not have this code, though another year's does"),
    NOT_IN_HEADER("the row is about a child who is not in the header file"),
    EPISODES_OUT_OF_ORDER(
            "the episode stands after one that starts later; episodes are put in the order of their starts"),
    EPISODE_TWICE("the same episode stands twice; the later return counts, else the last row"),
    EPISODE_OPEN_BEFORE_NEXT(
            "the episode is open though another follows; it is ended when that starts, or the day before"
                    + " if that starts a new period"),
    EPISODE_OVERLAP("the episode ends after the next one starts; it is ended when that starts"),
    EPISODE_GAP("the episode ends with X1 before the next one starts; it is ended when that starts"),
    EPISODE_RULE_1("LIIA rule 1: open in an earlier year's return and followed by another; ended when that starts"),
    EPISODE_RULE_1A(
            "LIIA rule 1A: open in an earlier year's return and followed by a new period; ended the day before that,"
                    + " or at that year's end"),
    EPISODE_RULE_2("LIIA rule 2: open in an earlier year's return and never seen again; ended at that year's end"),
    EPISODE_RULE_3(
            "LIIA rule 3: open in an earlier year's return and the same as its neighbour but for the start; left out"),
    EPISODE_RULE_3A("LIIA rule 3A: open in an earlier year's return and replaced by a later one; left out"),
    EPISODE_RULE_4("LIIA rule 4: ends after the next one of a later return starts; ended when that starts"),
    EPISODE_RULE_5("LIIA rule 5: ends with X1 before the next one of a later return starts; ended when that starts");

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
