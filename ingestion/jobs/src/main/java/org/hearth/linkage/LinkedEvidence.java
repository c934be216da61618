package org.hearth.linkage;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearth.dataset.DataSetLinkage;
import org.hearth.fact.Homes;
import org.hearth.fact.Homes.Home;
import org.hearth.household.Evidence;
import org.hearth.household.Evidence.Place;

/**
 * Residence evidence of persons, each piece once.
 *
 * @param evidence in the order of {@link Evidence#ARRIVAL}
 * @param pieces by person, how many rows of evidence there were
 * @param withoutProperty by person, how many of them name no property and so place nobody
 */
public record LinkedEvidence(List<Evidence> evidence, Map<String, Long> pieces, Map<String, Long> withoutProperty) {

    public LinkedEvidence {
        evidence = List.copyOf(evidence);
        pieces = Map.copyOf(pieces);
        withoutProperty = Map.copyOf(withoutProperty);
    }

    /** Reads what all deliveries say of the homes of the records reached, by the persons these were linked to. */
    static LinkedEvidence read(Reach reach, List<Path> deliveries, DataSetLinkage linkage) {
        Residents residents = Residents.read(reach, deliveries, linkage.records(), linkage::find);
        Reading reading = new Reading(linkage, residents);
        Homes.forEach(reach.tables(), deliveries, reach.where(), reading::add);
        return new LinkedEvidence(
                reading.evidence.stream().sorted(Evidence.ARRIVAL).toList(), reading.pieces, reading.withoutProperty);
    }

    /** Why a person whom the evidence places nowhere is in no household. */
    String reason(String person) {
        long all = pieces.getOrDefault(person, 0L);
        if (all == 0) {
            return "no-residence";
        }
        return all == withoutProperty.getOrDefault(person, 0L) ? "no-property" : "taken-back";
    }

    /** What has been read so far. */
    private static final class Reading {

        private final DataSetLinkage linkage;
        private final Residents residents;
        private final Set<Evidence> evidence = new HashSet<>();
        private final Map<String, Long> pieces = new HashMap<>();
        private final Map<String, Long> withoutProperty = new HashMap<>();

        Reading(DataSetLinkage linkage, Residents residents) {
            this.linkage = linkage;
            this.residents = residents;
        }

        void add(Home home) {
            int record = linkage.find(home.record());
            if (record < 0) {
                return;
            }
            pieces.merge(linkage.personId(record), 1L, Long::sum);
            Optional<String> property = home.place().uprn();
            if (property.isEmpty()) {
                withoutProperty.merge(linkage.personId(record), 1L, Long::sum);
                return;
            }
            evidence.add(new Evidence(
                    residents.of(record, linkage.personId(record), home.knownOn()),
                    linkage.source(record),
                    new Place(property.get(), home.place().lsoa()),
                    home.fromOn(),
                    home.knownOn(),
                    home.supersededOn()));
        }
    }
}
