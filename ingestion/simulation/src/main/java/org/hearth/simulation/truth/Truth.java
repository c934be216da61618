package org.hearth.simulation.truth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearth.simulation.clerk.CsvFile;
import org.hearth.simulation.clerk.Ledger;
import org.hearth.simulation.need.Needs;
import org.hearth.simulation.people.Person;
import org.hearth.simulation.people.Population;
import org.hearth.simulation.people.Residence;
import org.hearth.simulation.people.Span;

/** Writes the truth files. */
public final class Truth {

    private final Population population;
    private final Ledger ledger;
    private final Map<String, Long> rows = new TreeMap<>();

    public Truth(Population population, Ledger ledger) {
        this.population = population;
        this.ledger = ledger;
    }

    /** Writes all four and gives the number of rows of each. */
    public Map<String, Long> write(Path directory) {
        try (CsvFile csv = csv(directory, "persons", "agency", "local_id", "person")) {
            ledger.persons().forEach((agency, ids) -> ids.forEach((id, person) -> csv.row(agency, id, name(person))));
        }
        try (CsvFile csv = csv(directory, "residences", "person", "uprn", "from_on", "to_on")) {
            population.people().forEach(person -> residences(csv, person));
        }
        try (CsvFile csv = csv(directory, "needs", "person", "need", "from_on", "to_on")) {
            population.everyHousehold().forEach(household -> needs(csv, household.needs()));
            population.people().forEach(person -> needs(csv, person.needs()));
        }
        try (CsvFile csv = csv(directory, "identifiers", "kind", "value")) {
            ledger.identifiers().forEach((kind, values) -> values.forEach(value -> csv.row(kind.name(), value)));
        }
        return rows;
    }

    private CsvFile csv(Path directory, String name, String... header) {
        try {
            return CsvFile.of(
                    Files.newBufferedWriter(directory.resolve(name + ".csv")),
                    () -> rows.merge(name, 1L, Long::sum),
                    header);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(int person) {
        return String.format("P%07d", person);
    }

    private static void residences(CsvFile csv, Person person) {
        for (Residence stay : person.residences()) {
            if (touches(stay.from(), stay.to())) {
                csv.row(name(person.id()), stay.dwelling().uprn(), stay.from().toString(), text(stay.to()));
            }
        }
    }

    /** One row for each person who had the need when it began. */
    private static void needs(CsvFile csv, Needs needs) {
        for (Needs.Spell spell : needs.spells()) {
            if (touches(spell.from(), spell.to())) {
                for (int person : spell.bearers()) {
                    csv.row(name(person), spell.need().word(), spell.from().toString(), text(spell.to()));
                }
            }
        }
    }

    /** Whether an interval has a day that the extracts cover. */
    private static boolean touches(LocalDate from, Optional<LocalDate> to) {
        return from.isBefore(Span.TO) && to.map(end -> end.isAfter(Span.FROM)).orElse(true);
    }

    private static String text(Optional<LocalDate> day) {
        return day.filter(end -> end.isBefore(Span.TO)).map(LocalDate::toString).orElse("");
    }
}
