package org.hearth.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hearth.access.Caller;
import org.hearth.access.Role;
import org.hearth.authority.Authority;
import org.hearth.database.Database;
import org.hearth.database.DatabaseRole;
import org.hearth.database.Reads;
import org.hearth.database.Secrets;
import org.hearth.database.Sql;
import org.hearth.database.TestWorkspace;
import org.hearth.household.Household;
import org.hearth.household.Households;
import org.hearth.household.Purpose;
import org.hearth.household.WhyListed;
import org.hearth.population.Reference;
import org.hearth.teamlist.WorkList;
import org.hearth.teamlist.WorkLists;
import org.hearth.transparency.Evaluation;
import org.hearth.transparency.Model;
import org.hearth.transparency.Transparency;
import org.hearth.workspace.Fault;
import org.hearth.workspace.Stage;
import org.hearth.workspace.Stage.Outcome;
import org.hearth.workspace.Workspace;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherTest {

    static final Caller NORTH = new Caller("amira", "Amira Khan", Role.TEAM_MEMBER, Optional.of("north"));

    @TempDir
    static Path temp;

    static Workspace workspace;
    static Authority northbrook;
    static Secrets secrets;
    static Database database;
    static HikariDataSource pool;
    static Reads reads;

    @BeforeAll
    static void open() throws Exception {
        workspace = TestWorkspace.in(temp.resolve("work"));
        northbrook = ExampleArtefacts.northbrook();
        secrets = Secrets.in(temp.resolve("keys"));
        database = Database.embedded(workspace, secrets);
        pool = database.pool(DatabaseRole.API, 3);
        reads = new Reads(pool);
    }

    @AfterAll
    static void close() {
        pool.close();
        database.close();
    }

    @BeforeEach
    void write() {
        ExampleArtefacts.write(workspace, 0.25);
        publish();
    }

    static Outcome publish() {
        return Publisher.of(workspace, northbrook).publish(database);
    }

    static Household household() {
        return new Households(reads).read(NORTH, Reference.of(ExampleArtefacts.NORTH_1), Purpose.EARLY_HELP_REVIEW);
    }

    @Test
    void skipsWhatWasPublishedBefore() {
        assertThat(publish()).isInstanceOf(Outcome.Unchanged.class);
        ExampleArtefacts.write(workspace, 0.3);
        assertThat(publish()).isInstanceOf(Outcome.Made.class);
        assertThat(publish()).isInstanceOf(Outcome.Unchanged.class);
        assertThat(household().score().probability()).isEqualTo(0.3);
    }

    @Test
    void publishesTheEvaluationOfAModelThatMakesNoListToo() {
        String missed = "{\"verdict\":{\"decision\":\"do not deploy\"}}";
        Stage.of("example", workspace, "evaluations/re-referral")
                .make(draft -> Files.writeString(draft.directory().resolve("evaluation.json"), missed));
        assertThat(publish()).isInstanceOf(Outcome.Made.class);
        assertThat(new Transparency(reads).evaluations(Caller.VISITOR))
                .extracting(
                        Evaluation::model, evaluation -> evaluation.content().toString())
                .containsExactly(tuple("early-help", ExampleArtefacts.EVALUATION), tuple("re-referral", missed));
    }

    @Test
    void publishesListedHouseholdsAloneAndNoIdOfAnybody() throws Exception {
        try (Connection publisher = database.connect(DatabaseRole.PUBLISHER)) {
            assertThat(Sql.list(publisher, "select reference from serving.household", row -> row.getString(1)))
                    .containsExactlyInAnyOrder(
                            Reference.of(ExampleArtefacts.NORTH_1),
                            Reference.of(ExampleArtefacts.NORTH_2),
                            Reference.of(ExampleArtefacts.SOUTH_1));
            List<String> tables = Sql.list(
                    publisher,
                    "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname in ('serving', 'marts')"
                            + " and has_table_privilege(format('%I.%I', schemaname, tablename), 'select')",
                    row -> row.getString(1));
            assertThat(tables).hasSizeGreaterThan(15);
            for (String table : tables) {
                String all = String.join(
                        "\n", Sql.list(publisher, "select t::text from " + table + " t", row -> row.getString(1)));
                for (String id : List.of("1".repeat(32), "2".repeat(32), "3".repeat(32), "4".repeat(32))) {
                    assertThat(all).as(table).doesNotContain(id);
                }
            }
        }
    }

    @Test
    void saysThatRulesRankAndWhyOnceTheModelIsHalted() throws Exception {
        assertThat(new Transparency(reads).models(Caller.VISITOR).get(0))
                .extracting(Model::rankedBy, Model::why)
                .containsExactly("model", "it passed every line of its test");
        ExampleArtefacts.writeScores(workspace, 0.25, ExampleArtefacts.HALTED);
        publish();
        assertThat(new Transparency(reads).models(Caller.VISITOR).get(0))
                .extracting(Model::rankedBy, Model::why)
                .containsExactly("rules", "it was halted by A. Ahmed: a feed was wrong");
    }

    @Test
    void tellsItsTeamAloneWhatChangedOnItsList() {
        WorkList list = new WorkLists(reads).of(NORTH, "north");
        assertThat(list.entries())
                .extracting(WorkList.Entry::change, WorkList.Entry::placeBefore, WorkList.Entry::whyChanged)
                .containsExactly(
                        tuple("moved", Optional.of(2), "Now: 2 children; before: 1 child."),
                        tuple("new", Optional.empty(), "Others fell below it."));
        assertThat(list.left())
                .containsExactly(new WorkList.Left(
                        Reference.of(ExampleArtefacts.UNLISTED), "step-down", 1, "contributions", "Now: no children."));
        assertThat(list.team().since()).contains(LocalDate.of(2026, 7, 1));
        assertThat(list.areas()).extracting(WorkList.AreaResult::expected).containsExactly(2.5);
        List<String> withoutAnEntry = reads.as(
                NORTH,
                connection ->
                        Sql.list(connection, "select reference from serving.list_change", row -> row.getString(1)));
        assertThat(withoutAnEntry).isEmpty();
        assertThat(household().listing().whyChanged()).isEqualTo("Now: 2 children; before: 1 child.");
    }

    @Test
    void namesTheEventsBehindAReasonAndTheDayTheyWereKnown() {
        assertThat(household().reasons())
                .extracting(Household.Reason::feature, Household.Reason::knownOn)
                .containsExactly(
                        tuple("children_count", Optional.empty()),
                        tuple("absence_latest", Optional.of(LocalDate.of(2026, 4, 20))),
                        tuple("teenagers_count", Optional.empty()));
        WhyListed why = new Households(reads)
                .whyListed(NORTH, Reference.of(ExampleArtefacts.NORTH_1), Purpose.SUBJECT_ACCESS, Optional.empty());
        assertThat(why.events())
                .as("also what is no headline, and nothing that was known later")
                .extracting(WhyListed.SourceEvent::event, WhyListed.SourceEvent::kind, WhyListed.SourceEvent::knownOn)
                .containsExactly(
                        tuple(1, "school.on-roll", LocalDate.of(2021, 10, 20)),
                        tuple(2, "school.absence", LocalDate.of(2026, 1, 10)),
                        tuple(3, "school.absence", LocalDate.of(2026, 4, 20)),
                        tuple(4, "police.domestic-abuse-child", LocalDate.of(2026, 5, 6)));
        assertThat(why.reasonEvents())
                .as("a term with less than a tenth missed does not count")
                .containsExactly(new WhyListed.ReasonEvents(2, List.of(3)));
        WhyListed aboutOne = new Households(reads)
                .whyListed(NORTH, Reference.of(ExampleArtefacts.NORTH_1), Purpose.SUBJECT_ACCESS, Optional.of(1));
        assertThat(aboutOne.household().members())
                .extracting(Household.Member::member)
                .containsExactly(1);
        assertThat(aboutOne.household().timeline())
                .allSatisfy(event -> assertThat(event.member()).isEqualTo(1));
        assertThat(aboutOne.events())
                .as("the events of one member")
                .extracting(WhyListed.SourceEvent::kind)
                .containsExactly("police.domestic-abuse-child");
    }

    @Test
    void showsMembersByAgeBandAndSexOldestFirst() {
        assertThat(household().members())
                .containsExactly(
                        new Household.Member(1, false, "25 to 44", Optional.of("F")),
                        new Household.Member(2, true, "5 to 10", Optional.of("M")),
                        new Household.Member(3, true, "not known", Optional.empty()));
    }

    @Test
    void tellsHeadlineFactsInPlainWordsAndNoneThatWasKnownLater() {
        assertThat(household().timeline().stream().map(event -> event.on() + " " + event.words()))
                .containsExactly(
                        "2026-05-04 Child present at a domestic abuse incident (medium risk)",
                        "2026-03-31 Missed 32% of sessions in a term");
        assertThat(household().timeline().get(0).member()).isEqualTo(1);
    }

    @Test
    void showsEveryAgencyThatSuppliesDataAndWhichOfThemKnowTheHousehold() {
        List<Household.AgencyContact> agencies = household().agencies();
        assertThat(agencies.stream().map(Household.AgencyContact::agency))
                .containsExactly("schools", "police", "early-help", "housing");
        assertThat(agencies.get(0).facts()).isEqualTo(3);
        assertThat(agencies.get(0).first()).contains(java.time.LocalDate.of(2021, 10, 1));
        assertThat(agencies.get(3).first()).isEmpty();
        assertThat(agencies.get(3).dataTo()).contains(java.time.LocalDate.of(2026, 9, 20));
    }

    @Test
    void listsATeamsHouseholdsInOrder() {
        WorkList list = new WorkLists(reads).of(NORTH, "north");
        assertThat(list.entries().stream().map(WorkList.Entry::reference))
                .containsExactly(Reference.of(ExampleArtefacts.NORTH_1), Reference.of(ExampleArtefacts.NORTH_2));
        WorkList.Entry first = list.entries().get(0);
        assertThat(first.reasons())
                .as("what one theme adds is one reason, in the words of what adds most")
                .containsExactly("2 children");
        assertThat(first.ageBands()).containsExactly("not known", "5 to 10");
        assertThat(first.agencies()).containsExactly("police", "schools");
        assertThat(first.children()).isEqualTo(2);
        assertThat(first.adults()).isEqualTo(1);
    }

    @Test
    void namesEveryMissingArtefactAtOnce() throws Exception {
        Workspace empty = TestWorkspace.in(temp.resolve("empty"));
        assertThatThrownBy(() -> Publisher.of(empty, northbrook)).isInstanceOfSatisfying(Fault.class, fault -> {
            assertThat(fault.kind()).isEqualTo(Fault.Kind.ARTEFACT);
            assertThat(fault.lines()).hasSize(8).allMatch(line -> line.contains("expected what `hearth "));
        });
    }

    @Test
    void withholdsFewInWhatMayLeaveAndKeepsTheRestExact() throws Exception {
        try (Connection dashboard = database.connect(DatabaseRole.DASHBOARD)) {
            List<String> cells = Sql.list(
                    dashboard,
                    "select coalesce(starts::text, mark) from marts.need_quarter where locality = 'north' or need = 'all'",
                    row -> row.getString(1));
            assertThat(cells)
                    .hasSize(3 * 5)
                    .doesNotContain("1", "2", "3", "4", "5")
                    .contains("c");
            assertThat(Sql.list(
                            dashboard,
                            "select member from marts.rate where population = 0 and events is null",
                            row -> row.getString(1)))
                    .as("a mark that hides nothing, as nobody is there")
                    .isEmpty();
        }
        try (Connection publisher = database.connect(DatabaseRole.PUBLISHER)) {
            assertThat(Sql.list(
                            publisher,
                            "select starts from serving.count where locality = 'all' and need = 'all' order by month",
                            row -> row.getInt(1)))
                    .containsExactly(4, 8, 12, 16, 0, 4, 8, 12, 16);
        }
    }

    @Test
    void saysWhatChangedOnEachListAndWhyWithoutTellingOfFew() throws Exception {
        try (Connection dashboard = database.connect(DatabaseRole.DASHBOARD)) {
            String where = " from marts.list_change_drawn where team = 'north' and households_shown ";
            assertThat(Sql.list(
                            dashboard,
                            "select change || ' ' || because" + where + "= 'c' order by 1",
                            row -> row.getString(1)))
                    .contains("moved contributions", "new others", "step-down contributions");
            assertThat(Sql.list(
                            dashboard,
                            "select households_shown" + where + "not in ('c', '0')",
                            row -> row.getString(1)))
                    .isEmpty();
            assertThat(Sql.list(
                            dashboard,
                            "select coalesce(listed::text, mark) from marts.capacity where team = 'north'",
                            row -> row.getString(1)))
                    .containsExactly("c");
        }
    }

    /** Every number of a publication is its mark: a reader that saw two publications at once would see two marks. */
    @Test
    void readersSeeThePublicationBeforeOrThisOneAndNeverBoth() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        Set<Double> marks = new TreeSet<>();
        ExecutorService readers = Executors.newSingleThreadExecutor();
        try {
            Future<?> reading = readers.submit(() -> {
                while (!done.get()) {
                    Household household = household();
                    double mark = household.score().probability();
                    assertThat(household.reasons()).hasSize(3);
                    assertThat(household.reasons().get(0).contribution()).isEqualTo(mark);
                    assertThat(household.score().logOdds()).isEqualTo(mark - 3);
                    marks.add(mark);
                }
            });
            for (int i = 1; i <= 6; i++) {
                ExampleArtefacts.write(workspace, 0.5 + i / 64.0);
                publish();
            }
            done.set(true);
            reading.get();
        } finally {
            readers.shutdownNow();
        }
        assertThat(marks).hasSizeGreaterThan(1);
    }

    @Test
    void leavesTheFormerPublicationWhenItFails() {
        Authority broken = new Authority(
                temp.resolve("nowhere"),
                northbrook.code(),
                northbrook.lea(),
                northbrook.name(),
                northbrook.teams(),
                northbrook.areas());
        ExampleArtefacts.write(workspace, 0.4);
        assertThatThrownBy(() -> Publisher.of(workspace, broken).publish(database))
                .isInstanceOf(Fault.class);
        assertThat(household().score().probability()).isEqualTo(0.25);
    }
}
