package org.hearth.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.hearth.command.CommandLineRun;
import org.hearth.dataset.Town;
import org.hearth.dataset.Town.Line;
import org.hearth.population.JobTables;
import org.hearth.table.Table;
import org.hearth.table.TableReader;
import org.hearth.workspace.Manifest;
import org.hearth.workspace.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deliveries that come after a first linkage, with real Spark for the first. */
class RelinkTest {

    private static final Path NORTHBROOK = Path.of("../../northbrook");
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);

    @TempDir
    Path root;

    private final List<Line> lines = new Town(4, 80).lines();

    /** The lines that agencies hand over on a day: most on the first, a few on each of the next two, some of them again. */
    private List<Line> delivered(String agency, int day) {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).agency().equals(agency))
                .filter(i -> day == 0 ? i % 25 > 1 : i % 25 == day - 1 || i % 100 == 3)
                .mapToObj(lines::get)
                .toList();
    }

    private void deliver(Workspace workspace, int day) {
        for (String agency : List.of("schools", "police", "housing")) {
            Town.encode(delivered(agency, day), workspace, agency, FIRST.plusDays(day));
        }
    }

    private Path link(Workspace workspace, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "link", "-w", workspace.root().toString(), "-a", NORTHBROOK.toString(), "--master", "local[2]"));
        arguments.addAll(List.of(more));
        assertThat(CommandLineRun.run(new Main(), arguments.toArray(String[]::new)))
                .isZero();
        return workspace.require("linked", "link");
    }

    private Workspace linkedInOrder(String name, int... days) {
        Workspace workspace = Workspace.open(root.resolve(name));
        deliver(workspace, 0);
        link(workspace);
        for (int day : days) {
            deliver(workspace, day);
            link(workspace);
        }
        return workspace;
    }

    private Workspace deliveredAtOnce() {
        Workspace workspace = Workspace.open(root.resolve("at-once"));
        List.of(2, 0, 1).forEach(day -> deliver(workspace, day));
        return workspace;
    }

    private static Map<String, String> persons(Path linked) {
        Map<String, String> persons = new HashMap<>();
        try (TableReader tables = TableReader.open(Map.of("persons", JobTables.PERSONS.in(linked)))) {
            tables.forEach(
                    "SELECT record, person FROM persons", row -> persons.put(row.text("record"), row.text("person")));
        }
        return persons;
    }

    private static Set<Set<String>> together(Map<String, String> persons) {
        Map<String, Set<String>> byPerson = new HashMap<>();
        persons.forEach((record, person) ->
                byPerson.computeIfAbsent(person, any -> new HashSet<>()).add(record));
        Collection<Set<String>> groups = byPerson.values();
        return new HashSet<>(groups);
    }

    @Test
    void givesTheSamePersonsWhateverTheOrderOfDeliveriesAndKeepsTheirIds() throws IOException {
        Workspace forth = linkedInOrder("forth", 1, 2);
        Map<String, String> first = persons(link(linkedInOrder("first")));
        Map<String, String> last = persons(link(forth));
        assertThat(last).hasSameSizeAs(lines);
        assertThat(together(last)).isEqualTo(together(persons(link(linkedInOrder("back", 2, 1)))));
        Workspace atOnce = deliveredAtOnce();
        assertThat(together(last)).isEqualTo(together(persons(link(atOnce))));
        assertThat(link(forth).resolve("review.parquet"))
                .as("pairs for people to look at, in one order")
                .hasSameBinaryContentAs(link(atOnce).resolve("review.parquet"));

        long kept = first.entrySet().stream()
                .filter(record -> last.get(record.getKey()).equals(record.getValue()))
                .count();
        assertThat(kept).isGreaterThan(first.size() * 98L / 100);

        Workspace again = linkedInOrder("again", 1, 2);
        assertThat(Manifest.in(link(again)).orElseThrow().outputs())
                .as("the same deliveries in the same order give the same bytes")
                .isEqualTo(Manifest.in(link(forth)).orElseThrow().outputs());
    }

    @Test
    void keepsRowsOfWhomADeliveryDoesNotReachAndMakesThoseOfTheOthersAsIfAllWereMadeAnew() throws IOException {
        Workspace kept = linkedInOrder("kept");
        Workspace anew = linkedInOrder("anew");
        Path state = link(anew).resolve("state.json");
        Files.writeString(state, Files.readString(state).replace("\"by\":\"", "\"by\":\"another "));
        deliver(kept, 1);
        deliver(anew, 1);
        for (Table table : TABLES) {
            assertThat(rows(table, link(kept))).as(table.name()).isEqualTo(rows(table, link(anew)));
        }
        assertThat(link(kept).resolve("report.json"))
                .hasSameTextualContentAs(link(anew).resolve("report.json"));

        Path people = JobTables.PEOPLE.in(link(kept));
        try (TableReader tables = TableReader.open(Map.of("people", people))) {
            tables.run("CREATE TABLE marked AS SELECT * REPLACE ('marked' AS sex) FROM people");
            tables.run("COPY marked TO '" + people + "' (FORMAT parquet)");
        }
        deliver(kept, 2);
        long marked = rows(JobTables.PEOPLE, link(kept)).stream()
                .filter(row -> row.contains("marked"))
                .count();
        assertThat(marked)
                .as("people whom the delivery does not reach")
                .isPositive()
                .isLessThan(rows(JobTables.PEOPLE, link(kept)).size());
    }

    private static final List<Table> TABLES = List.of(
            JobTables.PERSONS,
            JobTables.LINKS,
            JobTables.PEOPLE,
            JobTables.RESIDENCES,
            JobTables.HOUSEHOLDS,
            JobTables.PLACEMENTS,
            JobTables.EVIDENCE,
            JobTables.CHANGES);

    private static List<String> rows(Table table, Path linked) {
        try (TableReader tables = TableReader.open(Map.of("rows", table.in(linked)))) {
            return tables.list("SELECT rows::VARCHAR AS row FROM rows", row -> row.text("row"));
        }
    }

    @Test
    void saysWhoIsLinkedLessAndWhereEverybodyLivesOrWhyNobodyKnows() throws IOException {
        Workspace workspace = Workspace.open(root.resolve("groups"));
        List<Line> fewer = lines.stream()
                .filter(line -> line.sex().equals("M") || line.agency().equals("schools"))
                .toList();
        Town.encode(fewer, workspace);
        Path linked = link(workspace);

        JsonNode groups = new ObjectMapper()
                .readTree(linked.resolve("report.json").toFile())
                .path("groups")
                .path(0);
        assertThat(groups.path("by").asText()).isEqualTo("sex");
        assertThat(groups.path("rates").path(0).path("group").asText()).isEqualTo("F");
        assertThat(groups.path("rates").path(0).path("gap").asBoolean()).isTrue();
        assertThat(groups.path("rates").path(0).path("high").asDouble()).isNegative();
        assertThat(linked.resolve("report.html")).content().contains("Who is linked less");
        try (TableReader tables = TableReader.open(Map.of("placements", JobTables.PLACEMENTS.in(linked)))) {
            List<String> placed = tables.list(
                    "SELECT * FROM placements",
                    row -> row.optionalText("household").isPresent()
                            ? "placed"
                            : row.optionalText("reason").orElseThrow());
            assertThat(placed).hasSameSizeAs(Set.copyOf(persons(linked).values()));
            assertThat(placed).contains("placed", "no-property");
        }
    }

    @Test
    void givesTheSamePersonsWhereALaterDayCameBeforeTheFirst() {
        Workspace late = Workspace.open(root.resolve("late"));
        deliver(late, 1);
        link(late);
        deliver(late, 0);
        link(late);
        deliver(late, 2);
        assertThat(together(persons(link(late)))).isEqualTo(together(persons(link(deliveredAtOnce()))));
    }

    @Test
    void comparesOnlyWhatADeliveryTouchesAndLearnsAnewWhenAsked() throws IOException {
        Workspace workspace = linkedInOrder("touched", 1);
        long all = pairs(link(linkedInOrder("all")));
        long touched = pairs(link(workspace));
        assertThat(touched).isPositive().isLessThan(all / 4);
        Map<String, String> before = persons(link(workspace));
        Map<String, String> afresh = persons(link(workspace, "--afresh"));
        assertThat(pairs(link(workspace, "--afresh"))).isGreaterThan(all);
        long kept = before.entrySet().stream()
                .filter(record -> afresh.get(record.getKey()).equals(record.getValue()))
                .count();
        assertThat(kept).isGreaterThan(before.size() * 98L / 100);
    }

    @Test
    void holdsToWhatReviewersDecidedInThisRunAndInEveryLaterOne() throws IOException {
        Workspace workspace = linkedInOrder("decided");
        Path linked = link(workspace);
        assertThat(linked.resolve("review.parquet")).exists();
        List<String> pair = pairOfOne(linked);
        Path decisions = workspace.root().resolve(LinkCommand.DECISIONS);
        Files.createDirectories(decisions.getParent());
        Files.writeString(
                decisions,
                "left_source,left_record,right_source,right_record,decision,reviewers\n" + String.join(",", pair)
                        + ",different,Anna Ben\n");

        assertThat(persons(link(workspace))).satisfies(persons -> assertApart(persons, pair));
        deliver(workspace, 1);
        assertThat(persons(link(workspace))).satisfies(persons -> assertApart(persons, pair));
    }

    private static void assertApart(Map<String, String> persons, List<String> pair) {
        assertThat(persons.get(pair.get(1))).isNotNull().isNotEqualTo(persons.get(pair.get(3)));
    }

    /** Source and record, twice, of a person of two records. */
    private static List<String> pairOfOne(Path linked) {
        try (TableReader tables = TableReader.open(Map.of("persons", JobTables.PERSONS.in(linked)))) {
            return tables.list(
                            "SELECT min_by(agency, record) AS a, min(record) AS b, max_by(agency, record) AS c,"
                                    + " max(record) AS d FROM persons GROUP BY person HAVING count(*) = 2 ORDER BY b",
                            row -> List.of(row.text("a"), row.text("b"), row.text("c"), row.text("d")))
                    .get(0);
        }
    }

    private static long pairs(Path linked) throws IOException {
        return Manifest.in(linked).orElseThrow().counts().get("pairs");
    }
}
