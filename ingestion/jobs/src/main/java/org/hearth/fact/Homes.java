package org.hearth.fact;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.hearth.delivery.DeliveryName;
import org.hearth.population.AgencyTables;
import org.hearth.table.Row;
import org.hearth.table.TableReader;

/**
 * Where records place people, each home with the time in which it was held to be true. A home is followed through deliveries as a
 * fact is, see {@link Versions}: one that a later delivery brings was not known before it, whatever its first day. Not thread-safe.
 */
public final class Homes {

    private final Versions versions;
    private final Consumer<Home> consumer;
    private final Map<String, Place> places = new HashMap<>();
    private final List<Held> held = new ArrayList<>();
    private String record = "";

    private Homes(Versions versions, Consumer<Home> consumer) {
        this.versions = versions;
        this.consumer = consumer;
    }

    /** A property as a record names it; either may be missing. */
    public record Place(Optional<String> uprn, Optional<String> lsoa) {}

    /**
     * A home of a record.
     *
     * @param fromOn first day on which the agency places the person there
     * @param knownOn day on which that could be used
     * @param supersededOn day on which the agency took it back; empty while it holds
     */
    public record Home(
            String record, Place place, LocalDate fromOn, LocalDate knownOn, Optional<LocalDate> supersededOn) {}

    /**
     * Gives the homes of records.
     *
     * @param encoded directories of encoded deliveries
     * @param where SQL condition on {@code record}: whose homes
     */
    public static void forEach(TableReader tables, List<Path> encoded, String where, Consumer<Home> consumer) {
        Versions versions = new Versions(FactsStage.scopes(encoded));
        Map<String, List<Path>> byAgency = new TreeMap<>();
        encoded.forEach(delivery -> byAgency.computeIfAbsent(name(delivery).agency(), agency -> new ArrayList<>())
                .add(delivery));
        byAgency.values().forEach(deliveries -> {
            Homes homes = new Homes(versions, consumer);
            tables.forEach(
                    "SELECT * FROM (" + DeliveryRows.of(AgencyTables.RECORD_RESIDENCES, deliveries) + ") WHERE " + where
                            + " ORDER BY record",
                    homes::add);
            homes.end();
        });
    }

    private static DeliveryName name(Path delivery) {
        return DeliveryName.of(delivery.toString()).orElseThrow();
    }

    private void add(Row row) {
        if (!row.text("record").equals(record)) {
            end();
            record = row.text("record");
        }
        Place place = new Place(row.optionalText("uprn"), row.optionalText("lsoa"));
        places.put(place.toString(), place);
        Held.Event home = new Held.Event("", "home", place.toString(), 0, day(row.date("from_on")), "");
        held.add(new Held(record, row.text("feed"), "", row.text("delivery"), home, day(row.date("known_on"))));
    }

    private void end() {
        for (Versions.Version version : versions.of(held)) {
            consumer.accept(new Home(
                    record,
                    Objects.requireNonNull(places.get(version.event().code())),
                    LocalDate.ofEpochDay(version.event().happenedOn()),
                    LocalDate.ofEpochDay(version.knownOn()),
                    version.supersededOn() == Fact.NEVER
                            ? Optional.empty()
                            : Optional.of(LocalDate.ofEpochDay(version.supersededOn()))));
        }
        held.clear();
        places.clear();
    }

    private static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }
}
