package org.hearth.extract;

import java.util.Locale;

/** What an agency may say of who a person is. Values are text as normalised by the reader; dates are ISO. */
public enum IdentityItem {
    FORENAME,
    SURNAME,
    FORMER_SURNAME,
    DATE_OF_BIRTH,
    /** M or F. */
    SEX,
    /** Four letters of the Department for Education. */
    ETHNICITY,
    /** A unique pupil number whose check letter is right. */
    UPN,
    /** An NHS number whose check digit is right. */
    NHS_NUMBER;

    /** Its name in an agreement, such as {@code date-of-birth}. */
    public String item() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
