package org.hearth.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hearth.authority.Authority;
import org.hearth.fact.Fact;
import org.hearth.fact.Residence;
import org.hearth.fact.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rows of Northbrook's matrix say of small households made up for the purpose. */
class SweepTest {

    private static final Authority NORTHBROOK = Authority.read(Path.of("../../northbrook"));
    private static final Definition DEFINITION = DefinitionFile.read(NORTHBROOK, "early-help");
    private static final LocalDate D = LocalDate.of(2024, 10, 1);
    private static final LocalDate NEXT = LocalDate.of(2025, 1, 1);

    private static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }

    /** Known the day after it happened. */
    private static Fact fact(String kind, String code, double amount, String happened) {
        return new Fact("agency", kind, code, amount, day(happened), day(happened) + 1);
    }

    private static Fact fact(String kind, String happened) {
        return fact(kind, "", Double.NaN, happened);
    }

    private static Timeline person(String id, String birthQuarter, Fact... facts) {
        Residence home = new Residence("schools", "h", "E01990001", day("2022-01-01"), day("2022-01-05"));
        return new Timeline(id, birthQuarter, "F", List.of(home), List.of(facts));
    }

    private static Timeline child(Fact... facts) {
        return person("c", "2014Q3", facts);
    }

    private static List<Observation> observe(Timeline... persons) {
        return new Sweep(Plan.of(DEFINITION, NORTHBROOK)).observe("h", List.of(persons));
    }

    private static Observation row(LocalDate asOf, Timeline... persons) {
        return observe(persons).stream()
                .filter(row -> row.asOf().equals(asOf))
                .findFirst()
                .orElseThrow();
    }

    private static double value(Observation row, String feature) {
        int place = IntStream.range(0, DEFINITION.columns().size())
                .filter(i -> DEFINITION.columns().get(i).feature().name().equals(feature))
                .findFirst()
                .orElseThrow();
        return row.values().applyAsDouble(place);
    }

    @Test
    void onlyHouseholdsOfTheCohortAreEligible() {
        Sweep sweep = new Sweep(Plan.of(DefinitionFile.read(NORTHBROOK, "re-referral"), NORTHBROOK));
        Timeline referred = child(fact("cin.referral", "2023-11-01"), fact("cin.referral", "2024-12-01"));
        List<Observation> rows = sweep.observe("h", List.of(referred));
        assertThat(rows)
                .extracting(row -> row.asOf() + " " + row.whyNot().orElse("eligible") + " " + row.label())
                .contains(
                        "2023-10-01 not-in-cohort OptionalInt[1]",
                        "2024-01-01 eligible OptionalInt[1]",
                        "2024-10-01 eligible OptionalInt[1]",
                        "2025-01-01 eligible OptionalInt[0]",
                        "2026-01-01 not-in-cohort OptionalInt.empty");
    }

    @ParameterizedTest
    @CsvSource({"2023-10-01, 0", "2023-10-02, 1", "2024-09-29, 1"})
    void aWindowIncludesItsFirstDayAndNotTheAsOfDate(String happened, double expected) {
        // D - 365 days is 2 October 2023: 2024 has a 29 February.
        Observation row = row(D, child(fact("school.suspension", happened)));
        assertThat(value(row, "suspensions_365d")).isEqualTo(expected);
    }

    @Test
    void aFactKnownAfterTheAsOfDateIsReadOnTheNextOnly() {
        Fact late = new Fact("police", "police.missing", "", Double.NaN, day("2024-09-01"), day("2024-10-01"));
        assertThat(value(row(D, child(late)), "missing_365d")).isZero();
        assertThat(value(row(NEXT, child(late)), "missing_365d")).isEqualTo(1);
    }

    @Test
    void anythingPlantedLaterLeavesEveryEarlierRowAsItWas() {
        List<String> kinds = DEFINITION.columns().stream()
                .flatMap(column -> column.measure().kinds().stream())
                .distinct()
                .toList();
        for (long seed = 1; seed <= 3; seed++) {
            List<Timeline> people = RandomPopulation.of(seed, 1, 40, List.of("E01990001", "E01990002"));
            List<Timeline> planted =
                    people.stream().map(person -> planted(person, kinds)).toList();
            String home = people.get(0).residences().get(0).household();
            Sweep sweep = new Sweep(Plan.of(DEFINITION, NORTHBROOK));
            List<String> before = until(D, sweep.observe(home, people));
            List<String> after = until(D, sweep.observe(home, planted));
            assertThat(before).isNotEmpty();
            assertThat(after).isEqualTo(before);
        }
    }

    /** Rows up to a date, without their labels: those alone may read the future. */
    private static List<String> until(LocalDate last, List<Observation> rows) {
        return rows.stream()
                .filter(row -> !row.asOf().isAfter(last))
                .map(row -> row.asOf() + " " + row.lsoa() + " " + row.locality() + " " + row.whyNot() + " "
                        + IntStream.range(0, DEFINITION.columns().size())
                                .mapToDouble(row.values())
                                .boxed()
                                .toList())
                .toList();
    }

    private static Timeline planted(Timeline person, List<String> kinds) {
        int day = (int) D.toEpochDay();
        List<Fact> facts = new ArrayList<>(person.facts());
        for (String kind : kinds) {
            facts.add(new Fact("agency", kind, "high", 0.9, day, day));
            facts.add(new Fact("agency", kind, "high", 0.9, day - 30, day));
            facts.add(new Fact("agency", kind, "high", 0.9, day + 30, day + 31));
        }
        List<Residence> homes = new ArrayList<>(person.residences());
        homes.add(new Residence("police", "elsewhere", "E01990003", day - 10, day));
        homes.add(new Residence("police", "elsewhere", "E01990003", day, day));
        return new Timeline(person.person(), person.attributes(), homes, facts);
    }

    @Test
    void whatNeverHappenedIsMissingAndNotZero() {
        Observation row = row(D, child());
        for (String feature : List.of(
                "days_since_case_closed",
                "absence_latest",
                "absence_trend",
                "days_since_domestic_abuse",
                "health_level",
                "health_seen_365d",
                "days_since_early_help_closed")) {
            assertThat(value(row, feature)).as(feature).isNaN();
        }
        assertThat(value(row, "referrals_365d")).isZero();
        assertThat(value(row(D, person("a", "1980Q1")), "youngest_child_age")).isNaN();
    }

    @Test
    void countsAnIncidentOfTwoMembersOnOneDayOnce() {
        Observation row = row(
                D,
                child(fact("police.domestic-abuse-child", "high", Double.NaN, "2024-05-01")),
                person(
                        "m",
                        "1985Q1",
                        fact("police.domestic-abuse-victim", "high", Double.NaN, "2024-05-01"),
                        fact("police.domestic-abuse-suspect", "standard", Double.NaN, "2024-06-01")));
        assertThat(value(row, "domestic_abuse_365d")).isEqualTo(2);
        assertThat(value(row, "high_risk_domestic_abuse_365d")).isEqualTo(1);
        assertThat(value(row, "days_since_domestic_abuse")).isEqualTo(122);
    }

    @Test
    void takesTheLatestTermOfEachChildAndTheWorstOfThese() {
        Observation row = row(
                D,
                child(fact("school.absence", "", 0.5, "2023-12-20"), fact("school.absence", "", 0.125, "2024-07-20")),
                person("d", "2012Q1", fact("school.absence", "", 0.25, "2024-07-20")),
                person("x", "2001Q1", fact("school.absence", "", 0.75, "2024-07-20"))); // an adult by now
        assertThat(value(row, "absence_latest")).isEqualTo(0.25);
        assertThat(value(row, "persistent_absence_terms_1095d")).isEqualTo(3);
    }

    @Test
    void setsTheLastYearAgainstTheYearBefore() {
        Observation row = row(
                D,
                child(
                        fact("school.absence", "", 0.125, "2023-07-20"),
                        fact("school.absence", "", 0.25, "2023-12-20"),
                        fact("school.absence", "", 0.5, "2024-07-20"),
                        fact("school.suspension", "2023-03-01"),
                        fact("school.suspension", "2023-04-01"),
                        fact("school.suspension", "2024-04-01")));
        assertThat(value(row, "absence_trend")).isEqualTo(0.25);
        assertThat(value(row, "suspensions_trend")).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-02-01, 2023-02-01, '', 0",
        "2022-02-01, '', '', 1",
        "2022-02-01, 2022-02-01, '', 0", // began and ended on one day
        "2022-02-01, 2023-02-01, 2023-02-01, 1", // began again on the day it ended
        "'', 2023-02-01, 2024-02-01, 1", // an end whose start came before the data
    })
    void somethingIsOpenAsLongAsItHasStartedMoreOftenThanEnded(
            String start, String end, String again, double expected) {
        List<Fact> facts = new ArrayList<>();
        for (String day : List.of(start, again)) {
            if (!day.isEmpty()) {
                facts.add(fact("school.free-meals-started", day));
            }
        }
        if (!end.isEmpty()) {
            facts.add(fact("school.free-meals-ended", end));
        }
        Observation row = row(D, child(facts.toArray(Fact[]::new)));
        assertThat(value(row, "free_meals_children")).isEqualTo(expected);
    }

    @Test
    void readsProvisionFromTheLatestFactOfEachChild() {
        Observation row = row(
                D,
                child(
                        fact("school.sen", "K", Double.NaN, "2022-05-01"),
                        fact("school.sen", "E", Double.NaN, "2023-05-01")),
                person("d", "2012Q1", fact("school.sen", "K", Double.NaN, "2023-05-01")));
        assertThat(value(row, "sen_support_children")).isEqualTo(1);
        assertThat(value(row, "ehcp_children")).isEqualTo(1);
    }

    @Test
    void isEligibleWithAChildAnAreaAndNoOpenCase() {
        assertThat(row(D, child()).whyNot()).isEmpty();
        assertThat(row(D, person("a", "1980Q1")).whyNot()).contains("no-child");
        Fact opened = fact("cin.opened", "N1", Double.NaN, "2024-02-01");
        assertThat(row(D, child(opened)).whyNot()).contains("open-statutory-case");
        assertThat(row(D, child(opened, fact("cin.closed", "2024-05-01"))).whyNot())
                .isEmpty();
        assertThat(row(D, child(fact("cin.protection-plan-started", "2024-02-01")))
                        .whyNot())
                .contains("open-statutory-case");
        assertThat(row(D, child(fact("early-help.assessment", "2024-02-01"))).whyNot())
                .isEmpty();
        Residence nowhere = new Residence("police", "h", "", day("2022-01-01"), day("2022-01-05"));
        Timeline lost = new Timeline("c", "2014Q3", "F", List.of(nowhere), List.of());
        Observation row = row(D, lost);
        assertThat(row.whyNot()).contains("no-area");
        assertThat(value(row, "imd_decile")).isNaN();
    }

    @Test
    void aHouseholdIsObservedOnlyWhileSomebodyIsKnownToLiveInIt() {
        Residence first = new Residence("schools", "h", "E01990001", day("2022-12-01"), day("2023-01-15"));
        Residence then = new Residence("schools", "other", "E01990001", day("2023-08-01"), day("2023-08-02"));
        Timeline person = new Timeline("c", "2014Q3", "F", List.of(first, then), List.of());
        assertThat(observe(person))
                .extracting(Observation::asOf)
                .containsExactly(LocalDate.of(2023, 4, 1), LocalDate.of(2023, 7, 1));
    }
}
