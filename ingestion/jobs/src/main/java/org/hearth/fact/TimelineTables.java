package org.hearth.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hearth.table.Row;
import org.hearth.table.TableReader;

/** Timelines of some persons, read from the tables without Spark: all of them are held in memory. */
public final class TimelineTables {

    private TimelineTables() {}

    /**
     * The timelines by person.
     *
     * @param tables sees {@code facts}, {@code attributes} and {@code residences}, and in {@code people} the persons wanted
     * @param purpose facts shared for another purpose stay out
     */
    public static Map<String, Timeline> of(TableReader tables, String purpose) {
        Map<String, List<Attributes>> attributes = byPerson(tables, "attributes", TimelineTables::attributes);
        Map<String, List<Residence>> residences = byPerson(tables, "residences", TimelineTables::residence);
        Map<String, List<Fact>> facts = byPerson(
                tables,
                "(SELECT * FROM facts WHERE purpose = '" + purpose.replace("'", "''") + "')",
                TimelineTables::fact);
        Map<String, Timeline> timelines = new HashMap<>();
        residences.forEach((person, homes) -> timelines.put(
                person,
                new Timeline(
                        person,
                        attributes.getOrDefault(person, List.of()),
                        homes,
                        facts.getOrDefault(person, List.of()))));
        return timelines;
    }

    private static <T> Map<String, List<T>> byPerson(TableReader tables, String table, Function<Row, T> read) {
        Map<String, List<T>> rows = new HashMap<>();
        tables.forEach(
                "SELECT * FROM " + table + " SEMI JOIN people USING (person)",
                row -> rows.computeIfAbsent(row.text("person"), person -> new ArrayList<>())
                        .add(read.apply(row)));
        return rows;
    }

    private static Attributes attributes(Row row) {
        return new Attributes(
                text(row, "birth_quarter"), text(row, "sex"), day(row.optionalDate("known_on"), Attributes.ALWAYS));
    }

    private static Residence residence(Row row) {
        return new Residence(
                row.text("agency"),
                row.text("household"),
                text(row, "lsoa"),
                day(row, "from_on"),
                day(row, "known_on"),
                day(row.optionalDate("superseded_on"), Fact.NEVER));
    }

    private static Fact fact(Row row) {
        return new Fact(
                row.text("agency"),
                row.text("kind"),
                text(row, "code"),
                row.optionalNumber("amount").orElse(Double.NaN),
                day(row, "happened_on"),
                day(row, "known_on"),
                day(row.optionalDate("superseded_on"), Fact.NEVER));
    }

    private static String text(Row row, String column) {
        return row.optionalText(column).orElse("");
    }

    private static int day(Row row, String column) {
        return Math.toIntExact(row.date(column).toEpochDay());
    }

    private static int day(Optional<LocalDate> date, int absent) {
        return date.map(known -> Math.toIntExact(known.toEpochDay())).orElse(absent);
    }
}
