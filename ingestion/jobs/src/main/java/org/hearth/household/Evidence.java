package org.hearth.household;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * One agency's word on where a person lives.
 *
 * @param uprn pseudonym of the property
 * @param lsoa its LSOA 2021 code
 * @param fromOn first day the agency places the person there
 * @param knownOn day on which that could be used
 */
public record Evidence(
        String person, String agency, String uprn, Optional<String> lsoa, LocalDate fromOn, LocalDate knownOn) {

    /** Of what is known, the last in this order is where the person lives. */
    static final Comparator<Evidence> RECENCY = Comparator.comparing(Evidence::fromOn)
            .thenComparing(Evidence::knownOn)
            .thenComparing(Evidence::agency)
            .thenComparing(Evidence::uprn)
            .thenComparing(evidence -> evidence.lsoa().orElse(""));

    /** The order in which the evidence comes in. */
    static final Comparator<Evidence> ARRIVAL = Comparator.comparing(Evidence::knownOn)
            .thenComparing(Evidence::person)
            .thenComparing(RECENCY);
}
