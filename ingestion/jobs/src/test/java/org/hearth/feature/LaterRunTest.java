package org.hearth.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hearth.authority.Area;
import org.hearth.authority.Authority;
import org.hearth.fact.Fact;
import org.hearth.fact.FactsStage;
import org.hearth.fact.Residence;
import org.hearth.fact.Timeline;
import org.hearth.jobs.ObserveCommand;
import org.hearth.spark.SparkOnDemand;
import org.hearth.workspace.Manifest;
import org.hearth.workspace.Stage.Outcome;
import org.hearth.workspace.Workspace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A later run looks again at the households of which something else is known, and leaves the bytes of a run that looks at all. */
class LaterRunTest {

    private static final int HOUSEHOLDS = 300;

    /** Whoever asks for Spark here gets an exception. */
    private static final String NO_SPARK = "no-master-at-all";

    @TempDir
    static Path temp;

    private static List<Timeline> people;
    private static Path observed;

    @TempDir
    Path place;

    private Authority authority;
    private Workspace workspace;
    private final List<String> told = new ArrayList<>();

    @BeforeAll
    static void observeATown() {
        Authority town = TestAuthority.copiedTo(temp.resolve("authority"));
        people = RandomPopulation.of(
                5, HOUSEHOLDS, 12, town.areas().stream().map(Area::lsoa).toList());
        observed = temp.resolve("work");
        Workspace first = Workspace.open(observed);
        SampleWorkspace.write(first, people);
        make(first, town, "local[2]", false, new ArrayList<>());
    }

    @BeforeEach
    void copyIt() throws IOException {
        authority = TestAuthority.copiedTo(place.resolve("authority"));
        copy(observed, place.resolve("work"));
        workspace = Workspace.open(place.resolve("work"));
    }

    @Test
    void looksAgainAtTheHouseholdsOfWhomSomethingElseIsKnownAloneAndWithoutSpark() {
        List<Timeline> later = new ArrayList<>(people);
        later.set(100, withMoreFacts(people.get(100)));
        later.set(200, movedToTheHomeOf(people.get(300), people.get(200)));
        Timeline gone = later.remove(400);
        Timeline renamed = later.remove(400);
        later.add(new Timeline("p9999999", renamed.attributes(), renamed.residences(), renamed.facts()));
        Set<String> changed = new TreeSet<>();
        List.of(people.get(100), people.get(200), people.get(300), gone, renamed)
                .forEach(person -> person.residences().forEach(home -> changed.add(home.household())));
        deliver(later);

        Manifest few = make(workspace, authority, NO_SPARK, false, told);

        assertThat(told)
                .singleElement()
                .asString()
                .matches("matrix/early-help: \\d+ of \\d+ households changed, the others kept");
        assertThat(numberIn(told.get(0))).isBetween(1, changed.size());
        assertThat(few.outputs())
                .isNotEqualTo(manifest(Workspace.open(observed)).outputs());
        assertThat(few).isEqualTo(make(workspace, authority, "local[2]", true, told));
        assertThat(told).last().asString().endsWith("every household looked at, for --afresh");
    }

    @Test
    void looksAtEveryHouseholdWhenAFeatureIsDefinedOtherwiseOrManyHaveChanged() throws IOException {
        TestAuthority.edit(authority.file("features/early-help.yaml"), "\nfeatures:\n", "\nfeatures: # edited\n");
        deliver(people.stream().map(LaterRunTest::withMoreFacts).toList());
        make(workspace, authority, "local[2]", false, told);
        assertThat(told).containsExactly("matrix/early-help: every household looked at, for features/early-help.yaml");
        deliver(people);
        make(workspace, authority, "local[2]", false, told);
        assertThat(told).last().asString().endsWith("households changed, every one looked at");
    }

    @Test
    void takesNothingOverFromAMatrixThatIsNotAsItWasMade() throws IOException {
        deliver(people.subList(0, people.size() - 1));
        Files.writeString(workspace.path("matrix/early-help").resolve("members.parquet"), "cut short");
        Manifest whole = make(workspace, authority, "local[2]", false, told);
        assertThat(told).isEmpty();
        assertThat(whole).isEqualTo(make(workspace, authority, "local[2]", true, told));
    }

    private static Timeline withMoreFacts(Timeline person) {
        List<Fact> facts = new ArrayList<>(person.facts());
        int day = person.residences().get(0).fromOn();
        facts.add(new Fact("police", "police.missing", "high", Double.NaN, day + 100, day + 110));
        return new Timeline(person.person(), person.attributes(), person.residences(), facts);
    }

    private static Timeline movedToTheHomeOf(Timeline other, Timeline person) {
        List<Residence> homes = new ArrayList<>(person.residences());
        homes.addAll(other.residences());
        return new Timeline(person.person(), person.attributes(), homes, person.facts());
    }

    private static int numberIn(String line) {
        return Integer.parseInt(line.split(" ", -1)[1]);
    }

    /** Puts other people in the place of those who are there. */
    private void deliver(List<Timeline> other) {
        workspace.artefacts("encoded").forEach(workspace::drop);
        workspace.drop("linked");
        SampleWorkspace.write(workspace, other);
    }

    private static Manifest make(
            Workspace workspace, Authority authority, String master, boolean afresh, List<String> told) {
        new FactsStage(workspace, afresh, line -> {}).make(ObserveCommand.class, outcome -> {});
        try (SparkOnDemand spark = new SparkOnDemand("observe", master)) {
            Outcome made = new MatrixStage(workspace, authority, spark, afresh, told::add)
                    .make(ObserveCommand.class, DefinitionFile.read(authority, "early-help"));
            return made.manifest();
        }
    }

    private static Manifest manifest(Workspace workspace) {
        return Manifest.in(workspace.path("matrix/early-help")).orElseThrow();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
