package org.hearth.fact;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duckdb.DuckDBDataChunkReader;
import org.hearth.population.JobTables;
import org.hearth.table.Row;
import org.hearth.table.TableReader;

/**
 * The tables that timelines are brought together from, as they travel to where that is done.
 *
 * @param facts directory of the facts and the persons' attributes
 * @param linked directory of the residences
 * @param purpose facts shared for another purpose stay out
 */
public record TimelineTables(String facts, String linked, String purpose) implements Serializable {

    public static TimelineTables of(Path facts, Path linked, String purpose) {
        return new TimelineTables(facts.toString(), linked.toString(), purpose);
    }

    /** Everyone who is known to live somewhere, as SQL. */
    public String everyone() {
        return "SELECT DISTINCT person FROM " + residences();
    }

    /** Evidence of where persons live, as SQL names it. */
    public String residences() {
        return TableReader.file(JobTables.RESIDENCES.in(Path.of(linked)));
    }

    /**
     * The timelines of some persons, in order of their ids: all of them are held in memory.
     *
     * @param persons SQL of their ids; of those of whom it is not known where they live there is none
     */
    public Stream<Timeline> of(String persons) {
        try (TableReader tables = TableReader.open(views())) {
            tables.run(
                    "CREATE TEMP TABLE people AS SELECT person, (row_number() OVER (ORDER BY person) - 1)::INT AS number"
                            + " FROM (SELECT DISTINCT person FROM (" + persons
                            + ") SEMI JOIN residences USING (person))");
            List<Held> held =
                    tables.list("SELECT person FROM people ORDER BY number", row -> new Held(row.text("person")));
            if (held.isEmpty()) {
                return Stream.empty();
            }
            // The tables lie in order of person: most of what is not wanted is not even read.
            String theirs = " JOIN people USING (person) WHERE person BETWEEN '" + text(held.get(0).person) + "' AND '"
                    + text(held.get(held.size() - 1).person) + "'";
            tables.forEach(
                    "SELECT attributes.*, number FROM attributes" + theirs,
                    row -> of(held, row).attributes.add(attributes(row)));
            tables.forEach(
                    "SELECT residences.*, number FROM residences" + theirs,
                    row -> of(held, row).residences.add(residence(row)));
            facts(tables, theirs + " AND purpose = '" + text(purpose) + "'", held);
            return held.stream().map(Held::timeline);
        }
    }

    private Map<String, Path> views() {
        return Map.of(
                "facts", JobTables.FACTS.in(Path.of(facts)),
                "attributes", JobTables.ATTRIBUTES.in(Path.of(facts)),
                "residences", JobTables.RESIDENCES.in(Path.of(linked)));
    }

    /** Facts are many: their texts are numbered, and only numbers are read of each. */
    private static void facts(TableReader tables, String theirs, List<Held> held) {
        tables.run("CREATE TEMP TABLE tellings AS SELECT agency, kind, code, (row_number() OVER () - 1)::INT AS telling"
                + " FROM (SELECT DISTINCT agency, kind, coalesce(code, '') AS code FROM facts" + theirs + ")");
        List<Fact> tellings = tables.list(
                "SELECT agency, kind, code FROM tellings ORDER BY telling",
                row -> new Fact(row.text("agency"), row.text("kind"), row.text("code"), 0, 0, 0));
        tables.forEachChunk(
                "SELECT number, telling, coalesce(amount, 'NaN'), " + days("happened_on") + ", " + days("known_on")
                        + ", coalesce(" + days("superseded_on") + ", " + Fact.NEVER
                        + ") FROM (SELECT number, agency, kind,"
                        + " coalesce(code, '') AS code, amount, happened_on, known_on, superseded_on FROM facts"
                        + theirs
                        + ") JOIN tellings USING (agency, kind, code)",
                chunk -> IntStream.range(0, (int) chunk.rowCount())
                        .forEach(row -> held.get(chunk.vector(0).getInt(row))
                                .facts
                                .add(fact(tellings.get(chunk.vector(1).getInt(row)), chunk, row))));
    }

    private static Fact fact(Fact telling, DuckDBDataChunkReader chunk, int row) {
        return new Fact(
                telling.agency(),
                telling.kind(),
                telling.code(),
                chunk.vector(2).getDouble(row),
                chunk.vector(3).getInt(row),
                chunk.vector(4).getInt(row),
                chunk.vector(5).getInt(row));
    }

    /** What has been read of a person. */
    private static final class Held {
        private final String person;
        private final List<Attributes> attributes = new ArrayList<>(1);
        private final List<Residence> residences = new ArrayList<>(1);
        private final List<Fact> facts = new ArrayList<>();

        private Held(String person) {
            this.person = person;
        }

        private Timeline timeline() {
            return new Timeline(person, attributes, residences, facts);
        }
    }

    private static Held of(List<Held> held, Row row) {
        return held.get((int) row.whole("number"));
    }

    private static Attributes attributes(Row row) {
        return new Attributes(
                row.optionalText("birth_quarter").orElse(""),
                row.optionalText("sex").orElse(""),
                day(row.optionalDate("known_on"), Attributes.ALWAYS));
    }

    private static Residence residence(Row row) {
        return new Residence(
                row.text("agency"),
                row.text("household"),
                row.optionalText("lsoa").orElse(""),
                day(row.optionalDate("from_on"), 0),
                day(row.optionalDate("known_on"), 0),
                day(row.optionalDate("superseded_on"), Fact.NEVER));
    }

    private static int day(Optional<LocalDate> date, int absent) {
        return date.map(known -> Math.toIntExact(known.toEpochDay())).orElse(absent);
    }

    private static String days(String column) {
        return "(" + column + " - DATE '1970-01-01')::INT";
    }

    private static String text(String value) {
        return value.replace("'", "''");
    }
}
