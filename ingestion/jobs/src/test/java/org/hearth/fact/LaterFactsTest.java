package org.hearth.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearth.authority.Area;
import org.hearth.feature.RandomPopulation;
import org.hearth.feature.SampleWorkspace;
import org.hearth.feature.TestAuthority;
import org.hearth.jobs.ObserveCommand;
import org.hearth.population.JobTables;
import org.hearth.table.TableReader;
import org.hearth.workspace.Manifest;
import org.hearth.workspace.Stage;
import org.hearth.workspace.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A later run makes the facts of persons again of whom something else is told, and leaves the bytes of a run that makes all. */
class LaterFactsTest {

    private static final int HOUSEHOLDS = 60;

    @TempDir
    Path temp;

    private List<Timeline> people;
    private Workspace workspace;
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void makeTheFactsOfATown() {
        people = RandomPopulation.of(
                3,
                HOUSEHOLDS,
                12,
                TestAuthority.copiedTo(temp.resolve("authority")).areas().stream()
                        .map(Area::lsoa)
                        .toList());
        workspace = Workspace.open(temp.resolve("work"));
        deliver(people);
        make(false);
        assertThat(told).isEmpty();
    }

    @Test
    void makesAgainWhatIsToldOtherwiseAlone() {
        List<Timeline> later = new ArrayList<>(people);
        later.set(7, withAnotherFact(people.get(7)));
        later.set(20, renamed(people.get(20), "0-first-of-all"));
        later.set(30, renamed(people.get(30), "z-last-of-all"));
        later.set(
                40,
                new Timeline(
                        people.get(40).person(),
                        List.of(new Attributes("1901Q1", "", Attributes.ALWAYS)),
                        people.get(40).residences(),
                        people.get(40).facts()));
        later.remove(50);
        deliver(later);

        Manifest few = make(false);

        assertThat(told)
                .containsExactly("facts: something else told of 4 of " + later.size() + " persons, the others kept");
        assertThat(few).isEqualTo(make(true));
        assertThat(told).last().isEqualTo("facts: every person looked at, for --afresh");
    }

    @Test
    void saysAnotherDeliveryOfTheSameFactsAndKeepsThem() {
        Manifest once = make(false);
        SampleWorkspace.deliverAgain(workspace, "police", people);
        Manifest twice = make(false);
        assertThat(twice.counts()).isEqualTo(once.counts());
        assertThat(twice).isEqualTo(make(true));
    }

    @Test
    void takesOutWhoIsGoneAlone() {
        deliver(people.subList(0, people.size() - 1));
        Manifest without = make(false);
        assertThat(told).last().asString().startsWith("facts: something else told of 0 of ");
        assertThat(without).isEqualTo(make(true));
    }

    @Test
    void readsNothingElseOfThePersonsItKeeps() throws IOException {
        forge();
        List<Timeline> later = new ArrayList<>(people);
        later.set(7, withAnotherFact(people.get(7)));
        deliver(later);
        make(false);
        try (TableReader tables = TableReader.open(Map.of("facts", JobTables.FACTS.in(workspace.path("facts"))))) {
            assertThat(tables.list(
                            "SELECT DISTINCT person FROM facts WHERE kind <> 'forged'", row -> row.text("person")))
                    .containsExactly(people.get(7).person());
        }
    }

    /** Puts other facts in the place of those that were made, as if they had been. */
    private void forge() throws IOException {
        Path facts = workspace.path("facts");
        Path aside = Files.move(facts, temp.resolve("aside"));
        Stage.of("observe", workspace, "facts")
                .code(ObserveCommand.class, JobTables.class)
                .make(draft -> {
                    for (var table : List.of(JobTables.TOLD, JobTables.ATTRIBUTES)) {
                        Files.copy(table.in(aside), table.in(draft.directory()));
                    }
                    SortedFile.write(
                            List.of(),
                            "SELECT * REPLACE ('forged' AS kind) FROM " + TableReader.file(JobTables.FACTS.in(aside))
                                    + " ORDER BY ALL",
                            JobTables.FACTS,
                            draft.directory());
                });
    }

    private static Timeline withAnotherFact(Timeline person) {
        List<Fact> facts = new ArrayList<>(person.facts());
        int day = person.residences().get(0).fromOn();
        facts.add(new Fact("police", "police.missing", "high", Double.NaN, day + 100, day + 110));
        return new Timeline(person.person(), person.attributes(), person.residences(), facts);
    }

    private static Timeline renamed(Timeline person, String id) {
        return new Timeline(id, person.attributes(), person.residences(), person.facts());
    }

    /** Puts other people in the place of those who are there. */
    private void deliver(List<Timeline> other) {
        workspace.artefacts("encoded").forEach(workspace::drop);
        workspace.drop("linked");
        SampleWorkspace.write(workspace, other);
    }

    private Manifest make(boolean afresh) {
        new FactsStage(workspace, afresh, told::add).make(ObserveCommand.class, outcome -> {});
        return Manifest.in(workspace.path("facts")).orElseThrow();
    }
}
