package org.hearth.encoding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearth.extract.IdentityItem;
import org.hearth.extract.Statement;

/**
 * All that one delivery says about the person under one local id, while it is read. Of each identity item the value stated on the
 * latest day wins; of one day, the last stated. Not thread-safe.
 */
final class HeldPerson {

    private final Map<IdentityItem, String> values = new EnumMap<>(IdentityItem.class);
    private final Map<IdentityItem, LocalDate> statedOn = new EnumMap<>(IdentityItem.class);
    private final List<Statement.Residence> residences = new ArrayList<>();
    private final List<HeldFact> facts = new ArrayList<>();
    private final List<Statement.Restated> restated = new ArrayList<>(0);
    private final List<Purged> purged = new ArrayList<>(0);
    private Optional<Statement.CaseReference> reference = Optional.empty();

    void state(IdentityItem item, String value, LocalDate day) {
        LocalDate earlier = statedOn.get(item);
        if (earlier == null || !day.isBefore(earlier)) {
            values.put(item, value);
            statedOn.put(item, day);
        }
    }

    void state(Statement.Residence residence) {
        if (residences.isEmpty() || !residences.get(residences.size() - 1).equals(residence)) {
            residences.add(residence);
        }
    }

    void state(HeldFact fact) {
        facts.add(fact);
    }

    void state(Statement.Restated stated) {
        restated.add(stated);
    }

    /** What the agency took back, of one feed. */
    record Purged(String feed, Statement.Purge purge) {}

    /** Forgets what is taken back; that it was is kept, for what was delivered before. */
    void state(Statement.Purge purge, String feed) {
        purged.add(new Purged(feed, purge));
        facts.removeIf(fact -> fact.feed().equals(feed) && purge.covers(fact.episode()));
        restated.removeIf(one -> one.feed().equals(feed) && purge.covers(one.episode()));
        if (purge instanceof Statement.Purge.OfChild || purge instanceof Statement.Purge.OfIdentity) {
            values.clear();
            statedOn.clear();
            residences.clear();
            reference = Optional.empty();
        }
    }

    List<Purged> purged() {
        return purged;
    }

    /** Whether nothing is left that is about the person. */
    boolean isForgotten() {
        return values.isEmpty() && facts.isEmpty() && residences.isEmpty() && reference.isEmpty();
    }

    /** Episodes stated as a whole of which no fact is held, in order. */
    List<Statement.Restated> emptied() {
        Set<String> told = new HashSet<>();
        facts.forEach(fact -> told.add(fact.feed() + '\0' + fact.episode()));
        return restated.stream()
                .filter(one -> !told.contains(one.feed() + '\0' + one.episode()))
                .distinct()
                .sorted(Comparator.comparing(Statement.Restated::feed).thenComparing(Statement.Restated::episode))
                .toList();
    }

    void state(Statement.CaseReference stated) {
        if (reference.isEmpty() || !stated.statedOn().isBefore(reference.get().statedOn())) {
            reference = Optional.of(stated);
        }
    }

    Optional<String> value(IdentityItem item) {
        return Optional.ofNullable(values.get(item));
    }

    /** The case reference, to be sealed. */
    Optional<String> reference() {
        return reference.map(Statement.CaseReference::reference);
    }

    /** One for each change of property or postcode, in time. */
    List<Statement.Residence> moves() {
        return Moves.of(residences);
    }

    /** Each fact once, in the order of days, known on the earliest day. */
    List<HeldFact> facts() {
        return HeldFact.once(facts);
    }
}
