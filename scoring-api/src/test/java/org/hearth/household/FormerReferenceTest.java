package org.hearth.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hearth.access.Caller;
import org.hearth.access.Role;
import org.hearth.contest.Contests;
import org.hearth.contest.Grounds;
import org.hearth.contest.State;
import org.hearth.database.Reads;
import org.hearth.database.Sql;
import org.hearth.decision.Decisions;
import org.hearth.decision.Fit;
import org.hearth.decision.Outcome;
import org.hearth.problem.Problem;
import org.hearth.publish.ExampleArtefacts;
import org.hearth.publish.PublishedLists;
import org.hearth.teamlist.WorkList;
import org.hearth.teamlist.WorkLists;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Linkage finds out that two households are one: what was said of the one that is no more is found with the other. */
class FormerReferenceTest {

    static final Caller WORKER = new Caller("amira", "Amira Khan", Role.TEAM_MEMBER, Optional.of("north"));
    static final Caller MANAGER = new Caller("tom", "Tom Ashworth", Role.TEAM_MANAGER, Optional.of("north"));
    static final Caller SOUTH = new Caller("rhys", "Rhys Bevan", Role.TEAM_MEMBER, Optional.of("south"));
    static final String FORMER = ExampleArtefacts.reference(ExampleArtefacts.NORTH_2);
    static final String NOW = ExampleArtefacts.reference(ExampleArtefacts.NORTH_1);

    @TempDir
    static Path temp;

    static PublishedLists lists;
    static Reads reads;

    @BeforeAll
    static void decideAndDisagreeThenMerge() throws Exception {
        lists = PublishedLists.in(temp, 0.25);
        reads = lists.reads();
        new Decisions(reads).decide(WORKER, FORMER, Outcome.OFFER_HELP, Fit.FITS);
        new Contests(reads).open(WORKER, FORMER, Grounds.RECORDS_WRONG);
        lists.publishMerged(0.3);
    }

    @AfterAll
    static void close() {
        lists.close();
    }

    @Test
    void opensTheHouseholdThatGoesOn() {
        Household household = new Households(reads).read(WORKER, FORMER, Purpose.ALLOCATION);

        assertThat(household.reference()).isEqualTo(NOW);
        assertThat(household.listing().decision()).isPresent();
        assertThat(household.listing().contest()).isPresent();
    }

    @Test
    void showsWhatWasDecidedOnTheList() {
        WorkList.Entry entry =
                new WorkLists(reads).of(WORKER, "north").entries().get(0);

        assertThat(entry.reference()).isEqualTo(NOW);
        assertThat(entry.decision()).hasValue("offer-help");
        assertThat(entry.contest()).isPresent();
    }

    @Test
    void letsTheContestBeDecidedUnderTheNewReference() {
        Contests contests = new Contests(reads);

        assertThatThrownBy(() -> contests.open(WORKER, NOW, Grounds.OTHER)).hasMessageContaining("open already");
        assertThat(contests.frozen(WORKER, NOW).evidence().household().reference())
                .isEqualTo(FORMER);
        assertThat(contests.decide(MANAGER, NOW, State.UPHELD).state()).isEqualTo("upheld");
    }

    @Test
    void tellsOtherTeamsNothing() {
        assertThatThrownBy(() -> new Households(reads).read(SOUTH, FORMER, Purpose.ALLOCATION))
                .isInstanceOf(Problem.class);
        List<String> seen = reads.as(
                SOUTH,
                connection ->
                        Sql.list(connection, "select former from serving.former_reference", row -> row.getString(1)));
        assertThat(seen).isEmpty();
    }
}
