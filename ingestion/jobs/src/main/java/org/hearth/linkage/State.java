package org.hearth.linkage;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearth.dataset.Learnt;
import org.hearth.dataset.Relinking;
import org.hearth.dataset.Relinking.Pair;
import org.hearth.kind.LinkageFile;
import org.hearth.population.JobTables;
import org.hearth.table.TableReader;
import org.hearth.workspace.Digest;
import org.hearth.workspace.Manifest;

/**
 * What a later run needs of this one, in {@code state.json} beside persons and links.
 *
 * @param rules how records are compared; of other rules nothing learnt holds
 * @param deliveries those linked, with a digest of their encodings
 * @param learntFrom those that were learnt from
 * @param basis what tables were made of
 */
record State(String rules, SortedMap<String, String> deliveries, Set<String> learntFrom, Learnt learnt, Basis basis) {

    private static final String FILE = "state.json";
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    State {
        deliveries = new TreeMap<>(deliveries);
        learntFrom = new TreeSet<>(learntFrom);
    }

    /** The rules as they matter to what is learnt and kept, and what people decided. */
    static String rules(LinkageFile rules, Optional<Path> decided) {
        return rules.protection() + " " + rules.fields() + " " + rules.oneToOne() + " " + rules.threshold() + " "
                + rules.pairsPerRecord()
                + decided.map(file -> " " + Digest.of(file)).orElse("");
    }

    /** Folders by name, with a digest of what is linked of them. */
    static SortedMap<String, String> digests(List<Path> deliveries) {
        SortedMap<String, String> digests = new TreeMap<>();
        for (Path delivery : deliveries) {
            Map<String, String> outputs = Manifest.in(delivery).orElseThrow().outputs();
            digests.put(name(delivery), outputs.get("records.parquet") + " " + outputs.get("values.parquet"));
        }
        return digests;
    }

    static String name(Path delivery) {
        int names = delivery.getNameCount();
        return delivery.getName(names - 2) + "/" + delivery.getName(names - 1);
    }

    static Optional<State> in(Path linked) {
        Path file = linked.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(file.toFile(), State.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Path linked) throws IOException {
        Files.writeString(linked.resolve(FILE), JSON.writeValueAsString(this) + "\n");
    }

    /**
     * Whether what was learnt holds for such deliveries: by the same rules, from those the authority began with at least, and none
     * linked before has changed or gone.
     */
    boolean holdsFor(String now, SortedMap<String, String> digests, Set<String> founders) {
        return rules.equals(now)
                && learntFrom.containsAll(founders)
                && digests.entrySet().containsAll(deliveries.entrySet());
    }

    /**
     * The run that left this, as one that follows it needs it.
     *
     * @param persons see {@link #persons}
     */
    Relinking.Before before(Path linked, Map<String, String> persons) {
        return new Relinking.Before(
                learnt,
                delivery -> learntFrom.contains(name(delivery)),
                delivery -> deliveries.containsKey(name(delivery)),
                persons,
                pairs(linked));
    }

    /** By record, the id of its person. */
    static Map<String, String> persons(Path linked) {
        Map<String, String> persons = new HashMap<>();
        try (TableReader tables = TableReader.open(Map.of("persons", JobTables.PERSONS.in(linked)))) {
            tables.forEach(
                    "SELECT record, person FROM persons", row -> persons.put(row.text("record"), row.text("person")));
        }
        return persons;
    }

    private static List<Pair> pairs(Path linked) {
        List<Pair> pairs = new ArrayList<>();
        try (TableReader tables = TableReader.open(Map.of("links", JobTables.LINKS.in(linked)))) {
            tables.forEach(
                    "SELECT left_record, right_record, weight, levels FROM links",
                    row -> pairs.add(new Pair(
                            row.text("left_record"),
                            row.text("right_record"),
                            row.number("weight"),
                            row.text("levels"))));
        }
        return pairs;
    }
}
