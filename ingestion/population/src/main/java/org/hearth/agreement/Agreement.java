package org.hearth.agreement;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who shares what with whom, for which purpose, under which power and until when: {@code agreements/<agency>.yaml}.
 *
 * @param agency the agency whose feed it is, the file's name
 * @param reviewDate the last day on which it holds
 * @param knownAfterDays how long after something happens the feed shows it, in days, 0 or more
 * @param deliveredEveryDays how often a delivery is due, in days, 1 or more; empty where no rhythm was agreed
 * @param formats identifiers of the formats that its deliveries hold
 * @param optionalFormats those that a delivery may hold besides, and no other
 * @param retentionYears by agreed item: how many years, 1 or more
 */
public record Agreement(
        String agency,
        List<String> controllers,
        String purpose,
        String legalGateway,
        String lawfulBasis,
        String article9Condition,
        String dpia,
        LocalDate reviewDate,
        int knownAfterDays,
        Optional<Integer> deliveredEveryDays,
        Set<String> formats,
        Set<String> optionalFormats,
        SortedMap<String, Integer> retentionYears) {

    /** Where agreements lie in an authority's directory. */
    public static final String DIRECTORY = "agreements";

    /** The local case reference, which travels sealed. */
    public static final String CASE_REFERENCE = "case-reference";

    public static final String POSTCODE = "postcode";
    public static final String UPRN = "uprn";

    /** What an agreement may let pass of who a person is and where they live. */
    public static final Set<String> IDENTITY_ITEMS = Set.of(
            "forename",
            "surname",
            "former-surname",
            "date-of-birth",
            "sex",
            "ethnicity",
            "upn",
            "nhs-number",
            CASE_REFERENCE,
            POSTCODE,
            UPRN);

    public Agreement {
        controllers = List.copyOf(controllers);
        formats = Collections.unmodifiableSet(new TreeSet<>(formats));
        optionalFormats = Collections.unmodifiableSet(new TreeSet<>(optionalFormats));
        retentionYears = Collections.unmodifiableSortedMap(new TreeMap<>(retentionYears));
    }

    /** The file of an agency's agreement, by its name in the authority's directory. */
    public static String file(String agency) {
        return DIRECTORY + "/" + agency + ".yaml";
    }

    /** Whether an item may pass at all. */
    public boolean allows(String item) {
        return retentionYears.containsKey(item);
    }

    /**
     * The first day of which facts of a kind may be kept; empty if none may.
     *
     * @param today the day on which it is asked
     */
    public Optional<LocalDate> earliest(String kind, LocalDate today) {
        return Optional.ofNullable(retentionYears.get(kind)).map(today::minusYears);
    }

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !reviewDate.isBefore(day);
    }
}
