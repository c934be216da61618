package org.hearth.linkage;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The report of a linkage: what went in, what was compared, what was learnt, what came out and how far to trust it.
 *
 * @param records records linked
 * @param persons persons found
 * @param agencies by agency, how many of its records were linked
 * @param blocking which pairs were compared
 * @param learning what the levels are worth
 * @param personsBySize number of persons by number of records
 * @param estimate what the posteriors say of precision and recall
 * @param residences what became of the residence evidence
 * @param truth the comparison with the truth, where there is one
 */
public record LinkageReport(
        long records,
        long persons,
        List<AgencyRecords> agencies,
        Blocked blocking,
        Learnt learning,
        SortedMap<Integer, Long> personsBySize,
        Estimate estimate,
        Residences residences,
        Optional<Against> truth) {

    /** The counts of the artefact's manifest. */
    public Map<String, Long> counts() {
        return Map.of(
                "records", records,
                "persons", persons,
                "households", residences.households(),
                "pairs", blocking.pairs(),
                "links", estimate.links());
    }

    /** What was left out, by kind; nothing is named that did not happen. */
    public Map<String, Long> refused() {
        Map<String, Long> refused = new TreeMap<>();
        long keys = blocking.dropped().stream().mapToLong(Blocks.Dropped::keys).sum();
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
        return Stream.concat(
                        blocking.dropped().stream().map(LinkageReport::note),
                        truth.stream().map(LinkageReport::note))
                .toList();
    }

    private static String note(Blocks.Dropped pass) {
        return String.format(
                Locale.UK,
                "pass %s: %,d keys left out, shared by up to %,d records; %,d pairs not compared by them",
                pass.pass(),
                pass.keys(),
                pass.largestBlock(),
                pass.pairs());
    }

    private static String note(Against truth) {
        return String.format(
                Locale.UK,
                "against the truth: precision %.4f, recall %.4f, F1 %.4f in pairs of records",
                truth.precision(),
                truth.recall(),
                truth.f1());
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
     * Pairs compared.
     *
     * @param pairs how many, each once
     * @param ofAll how many pairs of records there are
     */
    record Blocked(long pairs, double ofAll, List<Pass> passes, List<Blocks.Dropped> dropped) {}

    /** Pairs that a pass brought and no earlier one did. */
    record Pass(String name, long pairs) {}

    /**
     * The model learnt.
     *
     * @param priorPerson share of all pairs that are of one person
     * @param priorHousehold share of all pairs that are of two people of one household
     */
    record Learnt(int iterations, double priorPerson, double priorHousehold, List<LearntLevel> levels) {}

    /**
     * A level and what it is worth.
     *
     * @param pairs compared pairs that fell to it
     * @param samePerson share of pairs of one person
     * @param sameHousehold share of pairs of two people of one household
     * @param strangers share of pairs of strangers
     * @param weight log2 of samePerson by strangers
     * @param weightInHousehold log2 of samePerson by sameHousehold
     */
    record LearntLevel(
            String comparison,
            String level,
            long pairs,
            double samePerson,
            double sameHousehold,
            double strangers,
            double weight,
            double weightInHousehold) {}

    /**
     * What the posteriors of the compared pairs say. Pairs never compared are not in it.
     *
     * @param links links accepted
     * @param precision mean posterior of the links
     * @param recall expected true pairs among the links by those among all compared
     * @param review pairs below the threshold of a link that a person should look at
     */
    record Estimate(long links, double precision, double recall, long review) {}

    /**
     * Residence evidence.
     *
     * @param evidence rows read
     * @param withoutProperty rows left out as they name no property
     * @param overtaken pieces left out as better evidence was known by then
     * @param households households found
     * @param personsWithoutEvidence persons in no household: no agency says where they live
     * @param personsWithoutProperty persons in no household: no evidence names a property
     * @param crowdedProperties properties at which so many were known at once that they may not be one household
     */
    record Residences(
            long evidence,
            long withoutProperty,
            long overtaken,
            long households,
            long personsWithoutEvidence,
            long personsWithoutProperty,
            long crowdedProperties) {}

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
