package org.hearth.linkage;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hearth.dataset.Meetings.PassReport;
import org.hearth.dataset.RunReport;

/**
 * The report of an authority's linkage.
 *
 * @param run what went in, what was compared, what was learnt, what came out and how far to trust it
 * @param agencies by agency, how many of its records were linked
 * @param groups who is linked less
 * @param residences what became of the residence evidence
 * @param truth the comparison with the truth, where there is one
 */
public record LinkageReport(
        RunReport run,
        List<AgencyRecords> agencies,
        List<Groups> groups,
        Residences residences,
        Optional<Against> truth) {

    /** The counts of the artefact's manifest. */
    public Map<String, Long> counts() {
        return Map.of(
                "records", agencies.stream().mapToLong(AgencyRecords::records).sum(),
                "persons", (long) run.persons(),
                "households", residences.households(),
                "pairs", run.pairsMet(),
                "links", run.links());
    }

    /** What was left out, by kind; nothing is named that did not happen. */
    public Map<String, Long> refused() {
        Map<String, Long> refused = new TreeMap<>();
        long keys = run.passes().stream().mapToLong(PassReport::dropped).sum();
        if (keys > 0) {
            refused.put("blocking keys too common", keys);
        }
        if (residences.withoutProperty() > 0) {
            refused.put("residences without property", residences.withoutProperty());
        }
        return refused;
    }

    /** What whoever runs the linkage should know at once: what was not compared and, given the truth, how good it is. */
    public List<String> notes() {
        return Stream.concat(run.notes().stream(), truth.stream().map(LinkageReport::note))
                .toList();
    }

    private static String note(Against truth) {
        return String.format(
                Locale.UK,
                "against the truth: precision %.4f, recall %.4f, F1 %.4f in pairs of records; of %,d pairs of twins and"
                        + " %,d of relatives %,d and %,d taken for one person",
                truth.precision(),
                truth.recall(),
                truth.f1(),
                truth.bornTogether().pairs(),
                truth.relatives().pairs(),
                truth.bornTogether().merged(),
                truth.relatives().merged());
    }

    /**
     * The records of one agency.
     *
     * @param linkedElsewhere records of a person whom another agency knows too
     * @param linkedWithin records of a person whom only this agency knows, by several records
     * @param alone records that were linked to none
     */
    record AgencyRecords(String agency, long records, long linkedElsewhere, long linkedWithin, long alone) {}

    /**
     * Residence evidence.
     *
     * @param evidence rows read
     * @param withoutProperty rows left out as they name no property
     * @param overtaken pieces left out as better evidence was known by then
     * @param households households found
     * @param personsWithoutEvidence persons in no household: no agency says where they live
     * @param personsWithoutProperty persons in no household: no evidence names a property
     * @param sharedProperties properties that turned out to be hostels, homes or houses of several families
     */
    record Residences(
            long evidence,
            long withoutProperty,
            long overtaken,
            long households,
            long personsWithoutEvidence,
            long personsWithoutProperty,
            long sharedProperties) {}

    /**
     * The linkage against the truth, in pairs of records.
     *
     * @param records records the truth knows
     * @param persons persons they are of
     * @param truePairs pairs of one person
     * @param foundPairs pairs put in one person
     * @param bothPairs pairs that are both
     * @param missedNeverCompared pairs of one person that share no blocking key
     * @param missedCompared pairs of one person that were compared and kept apart
     * @param mixedPersons persons found that hold records of several people
     * @param bornTogether pairs of different people of one surname, property and day of birth: twins
     * @param relatives pairs of different people of one surname and property, born on different days
     */
    record Against(
            long records,
            long persons,
            long truePairs,
            long foundPairs,
            long bothPairs,
            double precision,
            double recall,
            double f1,
            long missedNeverCompared,
            long missedCompared,
            long mixedPersons,
            Kin bornTogether,
            Kin relatives) {}

    /**
     * Pairs of records of different people who could be taken for one.
     *
     * @param merged how many were
     */
    record Kin(long pairs, long merged) {}
}
