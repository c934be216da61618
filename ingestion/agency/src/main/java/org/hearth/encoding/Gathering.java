package org.hearth.encoding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hearth.agreement.Agreement;
import org.hearth.authority.FactKinds;
import org.hearth.extract.IdentityItem;
import org.hearth.extract.Reading;
import org.hearth.extract.Statement;
import org.hearth.extract.Statement.Fact;
import org.hearth.extract.Statement.Residence;
import org.hearth.workspace.Fault;

/**
 * Gathers the statements of one delivery by local id, and drops what the agreement does not let pass. Not thread-safe.
 */
public final class Gathering implements Consumer<Statement> {

    private final Agreement agreement;
    private final FactKinds kinds;
    private final LocalDate keptAsOf;
    private final Map<String, HeldPerson> people = new HashMap<>();
    private final SortedMap<String, Long> dropped = new TreeMap<>();
    private final Map<String, Optional<LocalDate>> earliest = new HashMap<>();
    private final Map<LocalDate, LocalDate> days = new HashMap<>();
    private final Set<String> unknownKinds = new HashSet<>();
    private final Set<IdentityItem> agreedIdentity = EnumSet.noneOf(IdentityItem.class);
    private Supplier<String> feed = () -> "";
    private String lastId = "";
    private HeldPerson last = new HeldPerson();

    /**
     * A gathering of nothing yet.
     *
     * @param keptAsOf the day as of which retention is judged
     */
    public Gathering(Agreement agreement, FactKinds kinds, LocalDate keptAsOf) {
        this.agreement = agreement;
        this.kinds = kinds;
        this.keptAsOf = keptAsOf;
        for (IdentityItem item : IdentityItem.values()) {
            if (agreement.allows(item.item())) {
                agreedIdentity.add(item);
            }
        }
    }

    /** Says which format is being read, for what a statement itself does not say. */
    public void from(Reading reading) {
        feed = reading::feed;
    }

    @Override
    public void accept(Statement statement) {
        HeldPerson person = person(statement.localId());
        if (statement instanceof Statement.Identity identity) {
            identity.values().forEach((item, value) -> identity(person, item, value, identity.statedOn()));
        } else if (statement instanceof Residence residence) {
            residence(person, residence);
        } else if (statement instanceof Fact fact) {
            fact(person, fact);
        } else if (statement instanceof Statement.Purge purge) {
            person.state(purge, feed.get());
        } else if (statement instanceof Statement.Restated restated) {
            person.state(restated);
        } else if (statement instanceof Statement.CaseReference reference) {
            if (isAgreed(Agreement.CASE_REFERENCE)) {
                person.state(reference);
            }
        }
    }

    /** Statements about one person mostly follow each other. */
    private HeldPerson person(String localId) {
        if (!localId.equals(lastId)) {
            lastId = localId;
            last = people.computeIfAbsent(localId, id -> new HeldPerson());
        }
        return last;
    }

    private void identity(HeldPerson person, IdentityItem item, String value, LocalDate day) {
        if (agreedIdentity.contains(item)) {
            person.state(item, value, day);
        } else {
            drop("not-agreed " + item.item());
        }
    }

    private void residence(HeldPerson person, Residence stated) {
        Optional<String> postcode = stated.postcode().filter(text -> isAgreed(Agreement.POSTCODE));
        Optional<String> uprn = stated.uprn().filter(text -> isAgreed(Agreement.UPRN));
        if (postcode.isPresent() || uprn.isPresent()) {
            person.state(new Residence(
                    stated.localId(), day(stated.fromOn()), stated.recordedOn(), postcode, uprn, feed.get()));
        }
    }

    private void fact(HeldPerson person, Fact fact) {
        if (!kinds.kinds().containsKey(fact.kind())) {
            unknownKinds.add(fact.kind());
            return;
        }
        Optional<LocalDate> from = earliest.computeIfAbsent(fact.kind(), kind -> agreement.earliest(kind, keptAsOf));
        if (from.isEmpty()) {
            drop("not-agreed " + fact.kind());
        } else if (fact.happenedOn().isBefore(from.get())) {
            drop("past-retention " + fact.kind());
        } else {
            person.state(new HeldFact(
                    fact.kind(),
                    fact.code().orElse(""),
                    fact.amount().orElse(Double.NaN),
                    day(fact.happenedOn()),
                    day(knownOn(fact.happenedOn(), fact.recordedOn())),
                    fact.feed(),
                    fact.episode().orElse("")));
        }
    }

    /** The day on which something could be used: after the feed's delay, or when the agency recorded it if that is later. */
    private LocalDate knownOn(LocalDate happenedOn, Optional<LocalDate> recordedOn) {
        LocalDate shown = happenedOn.plusDays(agreement.knownAfterDays());
        return recordedOn.filter(shown::isBefore).orElse(shown);
    }

    /** The same object for the same day: a delivery has a million days and two thousand different ones. */
    private LocalDate day(LocalDate day) {
        return days.computeIfAbsent(day, same -> same);
    }

    private boolean isAgreed(String item) {
        boolean agreed = agreement.allows(item);
        if (!agreed) {
            drop("not-agreed " + item);
        }
        return agreed;
    }

    private void drop(String what) {
        dropped.merge(what, 1L, Long::sum);
    }

    /**
     * Refuses kinds that the authority does not know.
     *
     * @throws Fault with every such kind
     */
    public void mustKnowEveryKind() {
        if (!unknownKinds.isEmpty()) {
            List<String> faults = new ArrayList<>();
            unknownKinds.stream()
                    .sorted()
                    .forEach(kind -> faults.add("Cannot use facts.yaml: expected kind " + kind + ", found none"));
            throw new Fault(Fault.Kind.CONFIGURATION, faults);
        }
    }

    /** What the agreement did not let pass, with how often. */
    public SortedMap<String, Long> dropped() {
        return dropped;
    }

    LocalDate knownOn(Residence residence) {
        return knownOn(residence.fromOn(), residence.recordedOn());
    }

    Agreement agreement() {
        return agreement;
    }

    Map<String, HeldPerson> people() {
        return people;
    }
}
