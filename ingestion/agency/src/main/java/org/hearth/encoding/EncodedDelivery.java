package org.hearth.encoding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.hearth.agreement.Agreement;
import org.hearth.extract.IdentityItem;
import org.hearth.extract.Rejection;
import org.hearth.extract.Statement.Purge;
import org.hearth.extract.Statement.Residence;
import org.hearth.extract.value.CodeLists;
import org.hearth.population.AgencyTables;
import org.hearth.table.Column;
import org.hearth.table.Table;
import org.hearth.table.TableWriter;
import org.hearth.workspace.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Writes what passes of one delivery, every table sorted by record.
 *
 * @param agency whose delivery it is
 * @param people by record pseudonym
 */
public record EncodedDelivery(String agency, Gathering gathering, TreeMap<String, Person> people) {

    private static final int EPISODE_BYTES = 8;

    /** For the evaluation of linkage on simulated data, where truth is known. Real agencies have no such table. */
    public static final Table TRUTH_RECORDS = new Table(
            "truth_records",
            List.of(
                    Column.text("record", "pseudonym of the record"),
                    Column.text("true_person", "the simulated person it is about")));

    /** A person with the changes of residence worked out. */
    record Person(HeldPerson held, List<Residence> moves) {

        Optional<String> value(String item) {
            Optional<Residence> home = moves.isEmpty() ? Optional.empty() : Optional.of(moves.get(moves.size() - 1));
            return switch (item) {
                case Agreement.POSTCODE -> home.flatMap(Residence::postcode);
                case Agreement.UPRN -> home.flatMap(Residence::uprn);
                default -> IdentityItem.of(item).flatMap(held::value);
            };
        }
    }

    /** Gives every person of a gathering the pseudonym of their record. */
    public static EncodedDelivery of(String agency, Gathering gathering, LinkageKey key) {
        Pseudonyms pseudonyms = key.pseudonyms();
        TreeMap<String, Person> people = new TreeMap<>();
        gathering
                .people()
                .forEach((localId, held) -> people.put(pseudonyms.of(agency, localId), new Person(held, held.moves())));
        return new EncodedDelivery(agency, gathering, people);
    }

    /** The records: for each its pseudonym and, by the name of an identity item or {@code postcode} and {@code uprn}, its values. */
    public void forEach(BiConsumer<String, Function<String, Optional<String>>> visitor) {
        people.forEach((record, person) -> {
            if (!person.held.isForgotten()) {
                visitor.accept(record, item -> person.value(item));
            }
        });
    }

    /** Writes attributes, residences, facts and, if there are any, episodes stated again without a fact. */
    public void write(Stage.Draft draft, LinkageKey key, Postcodes postcodes) {
        KeyedHash episodes = key.derive("episode");
        KeyedHash properties = key.derive("uprn");
        try (TableWriter attributes = TableWriter.open(AgencyTables.RECORD_ATTRIBUTES, draft.directory());
                TableWriter residences = TableWriter.open(AgencyTables.RECORD_RESIDENCES, draft.directory());
                TableWriter facts = TableWriter.open(AgencyTables.RECORD_FACTS, draft.directory())) {
            people.forEach((record, person) -> {
                if (person.held.isForgotten()) {
                    return;
                }
                attributes.write(
                        record,
                        person.held.value(IdentityItem.SEX).orElse(null),
                        person.held
                                .value(IdentityItem.DATE_OF_BIRTH)
                                .map(EncodedDelivery::quarter)
                                .orElse(null),
                        person.held
                                .value(IdentityItem.ETHNICITY)
                                .flatMap(CodeLists::ethnicGroup)
                                .orElse(null));
                writeResidences(record, person.moves, properties, postcodes, residences);
                writeFacts(record, person.held.facts(), episodes, facts);
            });
            draft.count("records", attributes.rows());
            draft.count("residences", residences.rows());
            draft.count("facts", facts.rows());
        }
        writeEmptied(draft, episodes);
        writePurges(draft, episodes);
    }

    private void writePurges(Stage.Draft draft, KeyedHash episodes) {
        if (people.values().stream().allMatch(person -> person.held.purged().isEmpty())) {
            return;
        }
        try (TableWriter purges = TableWriter.open(AgencyTables.PURGES, draft.directory())) {
            people.forEach((record, person) -> person.held
                    .purged()
                    .forEach(one -> purges.write(
                            record, one.feed(), level(one.purge()), purgedEpisode(episodes, record, one))));
            draft.count("purges", purges.rows());
        }
    }

    private static String level(Purge purge) {
        if (purge instanceof Purge.OfChild) {
            return "child";
        }
        return purge instanceof Purge.OfIdentity
                ? "identity"
                : purge instanceof Purge.OfEpisode ? "episode" : "element";
    }

    private static @Nullable String purgedEpisode(KeyedHash episodes, String record, HeldPerson.Purged one) {
        if (one.purge() instanceof Purge.OfEpisode episode) {
            return episode(episodes, record, one.feed(), episode.episode());
        }
        return one.purge() instanceof Purge.OfElement element
                ? episode(episodes, record, one.feed(), Purge.name(element.episode(), element.element()))
                : null;
    }

    private void writeEmptied(Stage.Draft draft, KeyedHash episodes) {
        boolean any = people.values().stream()
                .anyMatch(person -> !person.held.emptied().isEmpty());
        if (!any) {
            return;
        }
        try (TableWriter restated = TableWriter.open(AgencyTables.RESTATED, draft.directory())) {
            people.forEach((record, person) -> person.held
                    .emptied()
                    .forEach(one ->
                            restated.write(record, one.feed(), episode(episodes, record, one.feed(), one.episode()))));
        }
    }

    /**
     * An agency's own name of an episode, keyed by record too: that two people share an incident does not show. Of a name of episode
     * and element each is keyed, so that either can be found.
     */
    private static String episode(KeyedHash episodes, String record, String feed, String name) {
        String of = record + '\0' + feed + '\0';
        int end = name.indexOf(Purge.SEPARATOR);
        String whole = episodes.hex(of + (end < 0 ? name : name.substring(0, end)), EPISODE_BYTES);
        return end < 0 ? whole : whole + Purge.SEPARATOR + episodes.hex(of + name, EPISODE_BYTES);
    }

    /** The quarter of a birth, such as 2014Q3. */
    static String quarter(String isoDay) {
        LocalDate birth = LocalDate.parse(isoDay);
        return birth.getYear() + "Q" + ((birth.getMonthValue() + 2) / 3);
    }

    private void writeResidences(
            String record, List<Residence> moves, KeyedHash properties, Postcodes postcodes, TableWriter residences) {
        for (Residence move : moves) {
            residences.write(
                    record,
                    move.uprn().map(properties::token).orElse(null),
                    move.postcode().flatMap(postcodes::lsoa).orElse(null),
                    move.fromOn(),
                    gathering.knownOn(move),
                    move.feed());
        }
    }

    private void writeFacts(String record, List<HeldFact> held, KeyedHash episodes, TableWriter facts) {
        String purpose = gathering.agreement().purpose();
        for (HeldFact fact : held) {
            facts.write(
                    record,
                    agency,
                    fact.kind(),
                    fact.code().isEmpty() ? null : fact.code(),
                    fact.quantity().isPresent() ? fact.amount() : null,
                    fact.happenedOn(),
                    fact.knownOn(),
                    purpose,
                    fact.feed(),
                    fact.episode().isEmpty() ? null : episode(episodes, record, fact.feed(), fact.episode()));
        }
    }

    /** Writes the sealed case references. */
    public void writeSealed(Stage.Draft draft, Sealing.Sealer sealer) {
        List<Map.Entry<String, String>> references = people.entrySet().stream()
                .flatMap(entry -> entry.getValue().held.reference().stream()
                        .map(reference -> Map.entry(entry.getKey(), reference)))
                .toList();
        List<byte[]> sealed = references.parallelStream()
                .map(reference -> sealer.seal(reference.getValue(), reference.getKey()))
                .toList();
        try (TableWriter table = TableWriter.open(AgencyTables.SEALED_REFERENCES, draft.directory())) {
            for (int i = 0; i < sealed.size(); i++) {
                table.write(references.get(i).getKey(), sealed.get(i));
            }
            draft.count("references", table.rows());
        }
    }

    /** Writes rejections, in the order of files and lines. */
    public static void writeRejections(Stage.Draft draft, String agency, List<Rejection> rejections) {
        try (TableWriter table = TableWriter.open(AgencyTables.REJECTIONS, draft.directory())) {
            for (Rejection rejection : rejections) {
                table.write(
                        agency,
                        rejection.file(),
                        rejection.line(),
                        rejection.field().orElse(null),
                        rejection.defect().kind(),
                        rejection.effect().text());
            }
        }
    }
}
