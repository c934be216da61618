package org.hearth.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hearth.access.Caller;
import org.hearth.access.Role;
import org.hearth.audit.AuditSummary;
import org.hearth.database.Reads;
import org.hearth.database.Sql;
import org.hearth.household.Households;
import org.hearth.household.Purpose;
import org.hearth.problem.Problem;
import org.hearth.publish.ExampleArtefacts;
import org.hearth.publish.PublishedLists;
import org.hearth.teamlist.WorkList;
import org.hearth.teamlist.WorkLists;
import org.hearth.transparency.Transparency;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A person decides, may decide again, and may disagree; the list says so, oversight counts, nothing is rewritten. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DecisionsTest {

    static final Caller WORKER = new Caller("amira", "Amira Khan", Role.TEAM_MEMBER, Optional.of("north"));
    static final Caller SOUTH = new Caller("rhys", "Rhys Bevan", Role.TEAM_MEMBER, Optional.of("south"));
    static final Caller ANALYST = new Caller("priya", "Priya Nair", Role.ANALYST, Optional.empty());
    static final Caller OVERSEER = new Caller("helen", "Helen Drury", Role.OVERSEER, Optional.empty());
    static final String REFERENCE = ExampleArtefacts.reference(ExampleArtefacts.NORTH_1);

    @TempDir
    static Path temp;

    static PublishedLists lists;
    static Reads reads;
    static Decisions decisions;

    @BeforeAll
    static void open() throws Exception {
        lists = PublishedLists.in(temp, 0.25);
        reads = lists.reads();
        decisions = new Decisions(reads);
    }

    @AfterAll
    static void close() {
        lists.close();
    }

    static WorkList.Entry entry() {
        return new WorkLists(reads).of(WORKER, "north").entries().get(0);
    }

    @Test
    @Order(1)
    void showsADecisionBesideTheListing() {
        assertThat(entry().decision()).isEmpty();
        Decision decided = decisions.decide(WORKER, REFERENCE, Outcome.OFFER_HELP, Fit.FITS);

        assertThat(decided.decidedBy()).isEqualTo("amira");
        assertThat(entry().decision()).hasValue("offer-help");
        assertThat(entry().decidedOn()).hasValue(decided.decidedOn());
        assertThat(new Households(reads)
                        .read(WORKER, REFERENCE, Purpose.ALLOCATION)
                        .listing()
                        .decision())
                .hasValue(decided);
    }

    @Test
    @Order(2)
    void letsAPersonDisagreeAndDecideAgainAndKeepsBoth() {
        decisions.decide(WORKER, REFERENCE, Outcome.NO_HELP_NOW, Fit.DOES_NOT_FIT);

        assertThat(entry().decision()).hasValue("no-help-now");
        lists.publish(0.4);
        assertThat(entry().decision()).as("when the list is published anew").hasValue("no-help-now");
        assertThatThrownBy(() -> reads.as(WORKER, connection -> {
                    Sql.run(connection, "update serving.decision set fit = 'fits'");
                    return true;
                }))
                .as("what was decided cannot be changed by SQL either")
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Order(3)
    void isForItsTeamAloneAndLeavesAnEntry() {
        assertThatThrownBy(() -> decisions.decide(SOUTH, REFERENCE, Outcome.OFFER_HELP, Fit.FITS))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("no household of this reference");
        assertThatThrownBy(() -> decisions.decide(ANALYST, REFERENCE, Outcome.OFFER_HELP, Fit.FITS))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("analyst");
        List<String> withoutAnEntry = reads.as(
                WORKER,
                connection -> Sql.list(connection, "select outcome from serving.decision", row -> row.getString(1)));
        assertThat(withoutAnEntry).isEmpty();
    }

    @Test
    @Order(4)
    void isCountedOnceAHouseholdAndNamesNobody() {
        AuditSummary summary = new Transparency(reads).auditSummary(OVERSEER);

        assertThat(summary.decisions())
                .extracting(
                        AuditSummary.DecisionCount::team,
                        AuditSummary.DecisionCount::outcome,
                        AuditSummary.DecisionCount::fit,
                        AuditSummary.DecisionCount::households)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("north", "no-help-now", "does-not-fit", 1L));
        assertThat(summary.counts()).extracting(AuditSummary.Count::action).contains("decision.made");
        assertThat(summary.whole()).isTrue();
        assertThat(summary.toString()).doesNotContain(REFERENCE).doesNotContain("amira");
    }
}
