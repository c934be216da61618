package org.hearth.linkage;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearth.dataset.DataSetLinkage;
import org.hearth.fact.Homes;
import org.hearth.fact.Homes.Home;
import org.hearth.household.Evidence;
import org.hearth.household.Evidence.Place;
import org.hearth.household.Evidence.Resident;
import org.hearth.kind.Kind;

/**
 * Residence evidence of persons, each piece once.
 *
 * @param evidence in no particular order
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
    static LinkedEvidence read(List<Path> deliveries, DataSetLinkage linkage, Attributes attributes) {
        Reading reading = new Reading(linkage, attributes);
        Homes.forEach(deliveries, reading::add);
        return reading.evidence();
    }

    /** What has been read so far. */
    private static final class Reading {

        private final DataSetLinkage linkage;
        private final Attributes attributes;
        private final Set<Evidence> evidence = new LinkedHashSet<>();
        private final boolean[] told;
        private final boolean[] placed;
        private long rows;
        private long withoutProperty;

        Reading(DataSetLinkage linkage, Attributes attributes) {
            this.linkage = linkage;
            this.attributes = attributes;
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
                    resident(record),
                    linkage.source(record),
                    new Place(property.get(), home.place().lsoa()),
                    home.fromOn(),
                    home.knownOn(),
                    home.supersededOn()));
        }

        private Resident resident(int record) {
            int surname = linkage.value(record, Kind.SURNAME);
            return new Resident(
                    linkage.personId(record),
                    surname < 0 ? Optional.empty() : Optional.of(Integer.toString(surname)),
                    attributes.of(record).birthQuarter().map(Reading::firstDay));
        }

        /** First day of a quarter such as 2014Q3. */
        private static LocalDate firstDay(String quarter) {
            int year = Integer.parseInt(quarter, 0, 4, 10);
            return LocalDate.of(year, 3 * Character.digit(quarter.charAt(5), 10) - 2, 1);
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
            return new LinkedEvidence(List.copyOf(evidence), rows, withoutProperty, unsaid, unplaced);
        }
    }
}
