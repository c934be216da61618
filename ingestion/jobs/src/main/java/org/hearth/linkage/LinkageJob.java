package org.hearth.linkage;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.hearth.dataset.DataSetLinkage;
import org.hearth.household.HouseholdRules;
import org.hearth.household.Households;
import org.hearth.kind.LinkageFile;

/**
 * Linkage of an authority's deliveries: persons, what their records say of them, and where they live.
 *
 * @param deliveries folders of encoded deliveries, in the order of their names
 */
public record LinkageJob(List<Path> deliveries, LinkageFile rules) {

    public LinkageJob {
        deliveries = deliveries.stream().sorted().toList();
    }

    /** What came of it. */
    public record Linked(
            DataSetLinkage linkage, Attributes attributes, LinkedEvidence evidence, Households households) {}

    /** Links the records of all deliveries and finds households. */
    public Linked run(SparkSession session) {
        DataSetLinkage linkage = DataSetLinkage.link(session, deliveries, rules);
        Attributes attributes = Attributes.read(deliveries, linkage);
        LinkedEvidence evidence = LinkedEvidence.read(deliveries, linkage, attributes);
        return new Linked(
                linkage,
                attributes,
                evidence,
                Households.unfold(evidence.evidence(), new HouseholdRules(rules.turnoverAfterDays())));
    }
}
