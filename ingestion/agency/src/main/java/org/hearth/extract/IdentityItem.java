package org.hearth.extract;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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

    private static final Map<String, IdentityItem> BY_ITEM =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(IdentityItem::item, item -> item));

    /** Its name in an agreement, such as {@code date-of-birth}. */
    public String item() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The item of a name. */
    public static Optional<IdentityItem> of(String item) {
        return Optional.ofNullable(BY_ITEM.get(item));
    }
}
