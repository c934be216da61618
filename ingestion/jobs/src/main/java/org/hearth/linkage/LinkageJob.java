package org.hearth.linkage;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaSparkContext;
import org.hearth.dataset.DataSetLinkage;
import org.hearth.dataset.Linking;
import org.hearth.dataset.Relinking;
import org.hearth.delivery.DeliveryName;
import org.hearth.household.HouseholdRules;
import org.hearth.household.Households;
import org.hearth.kind.LinkageFile;

/**
 * Linkage of an authority's deliveries: persons, what their records say of them, and where they live.
 *
 * @param deliveries folders of encoded deliveries, in the order of their names
 * @param decided what reviewers decided about pairs; it is held to, whatever the linkage would say
 * @param before the folder that an earlier run left, if there is one: persons and households keep their ids
 */
public record LinkageJob(List<Path> deliveries, LinkageFile rules, Optional<Path> decided, Optional<Path> before) {

    public LinkageJob {
        deliveries = deliveries.stream().sorted().toList();
    }

    /** What came of it. */
    public record Linked(DataSetLinkage linkage, State state, List<Path> deliveries) {}

    /**
     * Links the records of all deliveries. It is learnt from those an authority began with ({@link Founding}), and others are compared
     * by what was learnt then; so it makes no difference whether they come one by one or all at once. Where an earlier run has linked
     * some, only what has come since is compared, and what it does not reach stays as it was.
     *
     * @param spark asked for only when all are linked afresh
     * @param afresh whether to learn from all deliveries
     * @param directory where the tables go
     */
    public Linked run(Supplier<JavaSparkContext> spark, boolean afresh, Path directory) {
        SortedMap<String, String> digests = State.digests(deliveries);
        String ruled = State.rules(rules, decided);
        Optional<State> left = before.flatMap(State::in);
        List<Path> founding = afresh ? deliveries : Founding.of(deliveries);
        Set<String> founders = State.digests(founding).keySet();
        Optional<State> holding = left.filter(state -> !afresh && state.holdsFor(ruled, digests, founders));
        Optional<Path> linked = left.flatMap(state -> before);
        Map<String, String> persons = linked.map(State::persons).orElse(Map.of());
        DataSetLinkage linkage = holding.isPresent()
                ? Relinking.link(deliveries, rules, holding.get().before(linked.orElseThrow(), persons), decided)
                : linkAfresh(spark, founding, founders);
        Set<String> learntFrom = holding.map(State::learntFrom).orElse(founders);
        Basis basis = Basis.of(deliveries, rules);
        Optional<Basis> standing = holding.map(State::basis).filter(earlier -> earlier.holdsFor(basis, deliveries));
        try (LinkedFiles files = new LinkedFiles(directory, standing.flatMap(earlier -> before))) {
            List<Path> since = standing.stream()
                    .flatMap(earlier -> deliveries.stream().filter(earlier::isNew))
                    .toList();
            write(linkage, new History(linked, latestDay()), persons, files, since);
        }
        return new Linked(linkage, new State(ruled, digests, learntFrom, linkage.learnt(), basis), deliveries);
    }

    private void write(
            DataSetLinkage linkage, History history, Map<String, String> persons, LinkedFiles files, List<Path> since) {
        BitSet changed = files.anew() ? linkage.all() : linkage.changed();
        history.keepPersons(linkage, changed, persons);
        changed.or(Reach.named(files, linkage, since));
        LinkedTables tables = new LinkedTables(linkage, files);
        tables.writeRecords(changed);
        Reach reach = Reach.of(files, linkage, deliveries);
        LinkedEvidence evidence = LinkedEvidence.read(reach, deliveries, linkage);
        Households households = history.keepHouseholds(
                Households.unfold(evidence.evidence(), new HouseholdRules(rules.turnoverAfterDays())), files);
        tables.writePersons(reach, Attributes.read(reach, deliveries, linkage), evidence, households);
        tables.writeChanges(history.changes());
    }

    private DataSetLinkage linkAfresh(Supplier<JavaSparkContext> spark, List<Path> founding, Set<String> founders) {
        DataSetLinkage first = Linking.link(spark, founding, rules, decided);
        if (founding.size() == deliveries.size()) {
            return first;
        }
        Predicate<Path> learntFrom = delivery -> founders.contains(State.name(delivery));
        return Relinking.link(deliveries, rules, Relinking.Before.of(first, learntFrom), decided);
    }

    private LocalDate latestDay() {
        return deliveries.stream()
                .flatMap(delivery -> DeliveryName.of(delivery.toString()).stream())
                .map(DeliveryName::date)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }
}
