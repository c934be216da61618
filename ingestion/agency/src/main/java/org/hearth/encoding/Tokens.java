package org.hearth.encoding;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What is put into the filters of dates of birth and postcodes. */
final class Tokens {

    private Tokens() {}

    /**
     * Six tokens: day, month, the year twice over, and day and month as numbers that do not say which they are. Two dates that
     * differ in one part, or whose day and month are swapped, share four of the six: Dice is 2/3; two unrelated dates share none
     * or two.
     */
    static List<String> ofBirth(LocalDate birth) {
        return List.of(
                "D" + birth.getDayOfMonth(),
                "M" + birth.getMonthValue(),
                "Y" + birth.getYear(),
                "y" + birth.getYear(),
                "n" + birth.getDayOfMonth(),
                "n" + birth.getMonthValue());
    }

    /** Bigrams, and the outward part and sector as tokens of their own. A postcode such as NB11AA is upper case without a space. */
    static List<String> ofPostcode(String postcode) {
        String outward = postcode.substring(0, postcode.length() - 3);
        String sector = postcode.substring(0, postcode.length() - 2);
        return Stream.concat(FieldFilter.bigrams(postcode).stream(), Stream.of("o" + outward, "s" + sector))
                .toList();
    }
}
