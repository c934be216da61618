package org.hearth.feature;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearth.agreement.Agreement;
import org.hearth.agreement.Agreements;
import org.hearth.authority.FactKinds;

/**
 * Holds what a definition reads against what agencies share it for: a fact may be read only for the purpose of its agreement.
 *
 * @param purpose what the definition is for
 * @param faults where a fact read outside its purpose is reported, with the place in the definition and in the agreement
 */
record Purposes(String purpose, FactKinds kinds, Agreements agreements, FileFaults faults) {

    /**
     * Reports kinds that are not shared for the purpose, one fault for each agency and reason.
     *
     * @param read kinds of fact; those that facts.yaml does not know are left to others to report
     * @param keys the keys that lead to what reads them
     */
    void check(Collection<String> read, String... keys) {
        Map<String, Collection<String>> reasons = new TreeMap<>();
        for (String kind : new TreeSet<>(read)) {
            FactKinds.Kind known = kinds.kinds().get(kind);
            if (known != null) {
                whyNot(kind, known.agency())
                        .ifPresent(why -> reasons.computeIfAbsent(why, reason -> new ArrayList<>())
                                .add(kind));
            }
        }
        reasons.forEach((why, which) ->
                faults.expected("facts shared for " + purpose, String.join(", ", which) + ", " + why, keys));
    }

    private Optional<String> whyNot(String kind, String agency) {
        Optional<Agreement> agreement = agreements.of(agency);
        if (agreement.isEmpty()) {
            return Optional.of("for which there is no " + Agreement.file(agency));
        }
        if (!agreement.get().allows(kind)) {
            return Optional.of("which " + agreements.place(agency, "items") + " does not name");
        }
        if (!agreement.get().purpose().equals(purpose)) {
            return Optional.of("which " + agreements.place(agency, "purpose") + " shares for "
                    + agreement.get().purpose());
        }
        return Optional.empty();
    }
}
