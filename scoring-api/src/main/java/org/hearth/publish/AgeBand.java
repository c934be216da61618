package org.hearth.publish;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The coarse age people are shown with. */
final class AgeBand {

    private static final int ADULT = 18;
    private static final int MONTHS_OF_QUARTER = 3;

    /** First age of each band after the first, and its words. */
    private static final int[] FROM = {0, 5, 11, 16, 18, 25, 45, 65};

    private static final String[] WORDS = {
        "0 to 4", "5 to 10", "11 to 15", "16 to 17", "18 to 24", "25 to 44", "45 to 64", "65 and over"
    };

    private AgeBand() {}

    /**
     * The band of somebody born in a quarter.
     *
     * @param birthQuarter such as 2014Q3
     * @param child whether they are under 18 on the day: the quarter alone cannot always tell
     */
    static String of(Optional<String> birthQuarter, LocalDate asOf, boolean child) {
        if (birthQuarter.isEmpty()) {
            return "not known";
        }
        String quarter = birthQuarter.get();
        int month = (Integer.parseInt(quarter.substring(5)) - 1) * MONTHS_OF_QUARTER + 1;
        LocalDate born = LocalDate.of(Integer.parseInt(quarter.substring(0, 4)), month, 1);
        int years = (int) Math.max(0, ChronoUnit.YEARS.between(born, asOf));
        int age = child ? Math.min(years, ADULT - 1) : Math.max(years, ADULT);
        int band = 0;
        while (band + 1 < FROM.length && age >= FROM[band + 1]) {
            band++;
        }
        return WORDS[band];
    }
}
