package org.hearth.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import org.hearth.access.Caller;
import org.hearth.access.Role;
import org.hearth.audit.AuditSummary;
import org.hearth.database.DatabaseRole;
import org.hearth.database.Reads;
import org.hearth.database.Sql;
import org.hearth.household.Households;
import org.hearth.household.Purpose;
import org.hearth.problem.Problem;
import org.hearth.publish.ExampleArtefacts;
import org.hearth.publish.PublishedLists;
import org.hearth.teamlist.WorkLists;
import org.hearth.transparency.Transparency;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A family disagrees: the score is frozen, the list says so, a manager decides once, oversight counts. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ContestsTest {

    static final Caller WORKER = new Caller("amira", "Amira Khan", Role.TEAM_MEMBER, Optional.of("north"));
    static final Caller MANAGER = new Caller("tom", "Tom Ashworth", Role.TEAM_MANAGER, Optional.of("north"));
    static final Caller SOUTH = new Caller("rhys", "Rhys Bevan", Role.TEAM_MANAGER, Optional.of("south"));
    static final Caller OVERSEER = new Caller("helen", "Helen Drury", Role.OVERSEER, Optional.empty());
    static final String REFERENCE = ExampleArtefacts.reference(ExampleArtefacts.NORTH_1);

    @TempDir
    static Path temp;

    static PublishedLists lists;
    static Reads reads;
    static Contests contests;

    @BeforeAll
    static void open() throws Exception {
        lists = PublishedLists.in(temp, 0.25);
        reads = lists.reads();
        contests = new Contests(reads);
    }

    @AfterAll
    static void close() {
        lists.close();
    }

    @Test
    @Order(1)
    void freezesTheScoreAndEveryEventAndShowsItBesideTheListing() {
        Contest contest = contests.open(WORKER, REFERENCE, Grounds.RECORDS_WRONG);

        assertThat(contest.isOpen()).isTrue();
        assertThat(contest.openedBy()).isEqualTo("amira");
        assertThat(new WorkLists(reads).of(WORKER, "north").entries().get(0).contest())
                .hasValue("open");
        assertThat(new Households(reads)
                        .read(WORKER, REFERENCE, Purpose.ALLOCATION)
                        .listing()
                        .contest())
                .hasValue("open");
        assertThatThrownBy(() -> contests.open(WORKER, REFERENCE, Grounds.OTHER))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("open already");
    }

    @Test
    @Order(2)
    void keepsWhatWasFrozenWhenTheListIsPublishedAnew() {
        lists.publish(0.4);
        Contests.Frozen frozen = contests.frozen(WORKER, REFERENCE);

        assertThat(frozen.evidence().household().score().probability()).isEqualTo(0.25);
        assertThat(frozen.evidence().events()).hasSize(4);
        assertThat(new Households(reads)
                        .read(WORKER, REFERENCE, Purpose.ALLOCATION)
                        .score()
                        .probability())
                .isEqualTo(0.4);
    }

    @Test
    @Order(3)
    void isNobodysButItsTeamsAndNobodysWithoutAnEntry() {
        assertThatThrownBy(() -> contests.frozen(SOUTH, REFERENCE)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> contests.open(SOUTH, REFERENCE, Grounds.OTHER)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> contests.decide(SOUTH, REFERENCE, State.UPHELD))
                .isInstanceOf(Problem.class);
        List<String> withoutAnEntry = reads.as(
                WORKER,
                connection -> Sql.list(connection, "select state from serving.contest", row -> row.getString(1)));
        assertThat(withoutAnEntry).isEmpty();
    }

    @Test
    @Order(4)
    void isDecidedOnceByAManager() throws Exception {
        assertThatThrownBy(() -> contests.decide(WORKER, REFERENCE, State.UPHELD))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("team-member");
        Contest decided = contests.decide(MANAGER, REFERENCE, State.UPHELD);

        assertThat(decided.state()).isEqualTo("upheld");
        assertThat(decided.decidedBy()).hasValue("tom");
        assertThatThrownBy(() -> contests.decide(MANAGER, REFERENCE, State.NOT_UPHELD))
                .isInstanceOf(Problem.class);
        try (Connection publisher = lists.database().connect(DatabaseRole.PUBLISHER)) {
            assertThatThrownBy(() -> Sql.run(publisher, "delete from serving.contest"))
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> reads.as(MANAGER, connection -> {
                    Sql.run(connection, "update serving.contest set evidence = '{}'");
                    return true;
                }))
                .as("what was frozen cannot be changed by SQL either")
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Order(5)
    void isCountedInOversightAndNamesNobody() {
        AuditSummary summary = new Transparency(reads).auditSummary(OVERSEER);

        assertThat(summary.contests()).containsExactly(new AuditSummary.ContestCount("north", "upheld", 1));
        assertThat(summary.whole()).isTrue();
        assertThat(summary.counts())
                .extracting(AuditSummary.Count::action)
                .contains("contest.opened", "contest.read", "contest.decide");
        assertThat(summary.toString()).doesNotContain(REFERENCE);
    }
}
