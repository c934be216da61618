package org.hearth.linkage;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearth.household.Evidence;

/**
 * Residence evidence of persons, each piece once.
 *
 * @param evidence in no particular order
 * @param rows how many rows of evidence there were
 * @param withoutProperty rows that name no property and so place nobody
 * @param personsWithoutRows persons nobody says anything about
 * @param personsWithoutProperty persons with evidence, none of which names a property
 */
public record LinkedEvidence(
        List<Evidence> evidence,
        long rows,
        long withoutProperty,
        long personsWithoutRows,
        long personsWithoutProperty) {

    public LinkedEvidence {
        evidence = List.copyOf(evidence);
    }

    static LinkedEvidence of(Linkage linkage, List<EvidencePart> parts) {
        Set<Evidence> evidence = new LinkedHashSet<>();
        Set<Integer> told = new HashSet<>();
        Set<Integer> placed = new HashSet<>();
        long rows = 0;
        long withoutProperty = 0;
        for (EvidencePart part : parts) {
            for (int row = 0; row < part.size(); row++) {
                rows++;
                told.add(linkage.cluster(part.record(row)));
                Optional<Evidence> piece = part.evidence(row, linkage);
                if (piece.isPresent()) {
                    evidence.add(piece.get());
                    placed.add(linkage.cluster(part.record(row)));
                } else {
                    withoutProperty++;
                }
            }
        }
        return new LinkedEvidence(
                List.copyOf(evidence),
                rows,
                withoutProperty,
                linkage.persons() - told.size(),
                told.size() - placed.size());
    }
}
