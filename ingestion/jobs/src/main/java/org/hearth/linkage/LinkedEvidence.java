package org.hearth.linkage;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
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
 * @param rows how many rows of evidence there were
 * @param withoutProperty rows that name no property and so place nobody
 * @param unsaid persons nobody says anything about
 * @param unplaced persons with evidence, none of which names a property
 */
public record LinkedEvidence(
        List<Evidence> evidence, long rows, long withoutProperty, Set<String> unsaid, Set<String> unplaced) {

    public LinkedEvidence {
        evidence = List.copyOf(evidence);
        unsaid = Set.copyOf(unsaid);
        unplaced = Set.copyOf(unplaced);
    }

    /** Reads the residences of all deliveries, by the persons their records were linked to. */
    static LinkedEvidence read(List<Path> deliveries, DataSetLinkage linkage) {
        Residents residents = Residents.read(deliveries, linkage.records(), linkage::find);
        Reading reading = new Reading(linkage, residents);
        Homes.forEach(deliveries, reading::add);
        return reading.evidence();
    }

    /** What has been read so far. */
    private static final class Reading {

        private final DataSetLinkage linkage;
        private final Residents residents;
        private final Set<Evidence> evidence = new HashSet<>();
        private final boolean[] told;
        private final boolean[] placed;
        private long rows;
        private long withoutProperty;

        Reading(DataSetLinkage linkage, Residents residents) {
            this.linkage = linkage;
            this.residents = residents;
            this.told = new boolean[linkage.records()];
            this.placed = new boolean[linkage.records()];
        }

        void add(Home home) {
            int record = linkage.find(home.record());
            if (record < 0) {
                return;
            }
            rows++;
            told[linkage.person(record)] = true;
            Optional<String> property = home.place().uprn();
            if (property.isEmpty()) {
                withoutProperty++;
                return;
            }
            placed[linkage.person(record)] = true;
            evidence.add(new Evidence(
                    residents.of(record, linkage.personId(record), home.knownOn()),
                    linkage.source(record),
                    new Place(property.get(), home.place().lsoa()),
                    home.fromOn(),
                    home.knownOn(),
                    home.supersededOn()));
        }

        LinkedEvidence evidence() {
            Set<String> unsaid = new HashSet<>();
            Set<String> unplaced = new HashSet<>();
            for (int record = 0; record < told.length; record++) {
                int person = linkage.person(record);
                if (!told[person]) {
                    unsaid.add(linkage.personId(record));
                } else if (!placed[person]) {
                    unplaced.add(linkage.personId(record));
                }
            }
            return new LinkedEvidence(
                    evidence.stream().sorted(Evidence.ARRIVAL).toList(), rows, withoutProperty, unsaid, unplaced);
        }
    }
}
