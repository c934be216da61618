package org.hearth.household;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * One agency's word on where a person lives.
 *
 * @param place the property
 * @param fromOn first day the agency places the person there
 * @param knownOn day on which that could be used
 * @param supersededOn day on which the agency took it back; empty while it holds
 */
public record Evidence(
        Resident resident,
        String agency,
        Place place,
        LocalDate fromOn,
        LocalDate knownOn,
        Optional<LocalDate> supersededOn) {

    /**
     * A person as the agency that gives the evidence holds them.
     *
     * @param person person id
     * @param surname keyed hash of the surname
     * @param born first day of the quarter of birth
     */
    public record Resident(String person, Optional<String> surname, Optional<LocalDate> born) {

        private static final int ADULT_YEARS = 18;

        boolean isChildOn(LocalDate day) {
            return born.map(birth -> birth.plusYears(ADULT_YEARS).isAfter(day)).orElse(false);
        }
    }

    /**
     * A property.
     *
     * @param uprn its pseudonym
     * @param lsoa its LSOA 2021 code
     */
    public record Place(String uprn, Optional<String> lsoa) {}

    /** Of what is known, the last in this order is where the person lives. */
    static final Comparator<Evidence> RECENCY = Comparator.comparing(Evidence::fromOn)
            .thenComparing(Evidence::knownOn)
            .thenComparing(Evidence::agency)
            .thenComparing(Evidence::uprn)
            .thenComparing(evidence -> evidence.place().lsoa().orElse(""))
            .thenComparing(evidence -> evidence.resident().surname().orElse(""))
            .thenComparing(evidence -> evidence.resident().born().orElse(LocalDate.MIN))
            .thenComparing(evidence -> evidence.supersededOn().orElse(LocalDate.MAX));

    /** The order in which the evidence comes in. */
    public static final Comparator<Evidence> ARRIVAL = Comparator.comparing(Evidence::knownOn)
            .thenComparing(Evidence::person)
            .thenComparing(RECENCY);

    String person() {
        return resident.person();
    }

    String uprn() {
        return place.uprn();
    }

    /** The same word on somebody else, who is taken to have come along. */
    Evidence on(Resident other) {
        return new Evidence(other, agency, place, fromOn, knownOn, supersededOn);
    }

    /** The same word, heeded on a later day because what spoke against it was taken back. */
    Evidence heededOn(LocalDate day) {
        return new Evidence(resident, agency, place, fromOn, day, supersededOn);
    }
}
