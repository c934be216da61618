package org.hearth.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.explanation.Contribution;
import org.hearth.worklist.Moves.Absence;
import org.hearth.worklist.Moves.Because;
import org.junit.jupiter.api.Test;

class MovesTest {

    private static final String ABSENCE = "absence";

    private static Standing standing(String household, int place, double logOdds, Contribution... contributions) {
        double probability = 1 / (1 + Math.exp(-logOdds));
        return new Standing(
                household,
                "north",
                place == 0 ? OptionalInt.empty() : OptionalInt.of(place),
                logOdds,
                probability,
                Math.min(1, probability + 0.02),
                List.of(contributions));
    }

    private static Contribution says(String feature, double amount, String words) {
        return new Contribution(feature, OptionalDouble.of(1), amount, words);
    }

    private static Round round(
            int month, String version, int capacity, Map<String, Absence> absences, Standing... all) {
        return new Round(
                LocalDate.of(2026, month, 1),
                version,
                new TreeMap<>(Map.of("north", capacity, "south", capacity)),
                new TreeMap<>(Stream.of(all).collect(Collectors.toMap(Standing::household, one -> one))),
                absences);
    }

    private static Round before(Standing... all) {
        return round(7, "v1", 2, Map.of(), all);
    }

    private static Round now(Standing... all) {
        return round(10, "v1", 2, Map.of(), all);
    }

    private static List<String> said(Round before, Round now) {
        return Moves.between(before, now).stream()
                .map(move -> move.household() + " " + move.change().word() + " "
                        + move.from().orElse(0) + "→" + move.to().orElse(0) + " "
                        + move.because().word() + ": " + move.words())
                .toList();
    }

    @Test
    void saysWhichContributionsBroughtAHouseholdOntoTheListAndWhichTookOneOff() {
        Round before = before(
                standing("a", 1, 1, says(ABSENCE, 1.5, "Missed 40% of school")),
                standing("b", 2, 0.5),
                standing("c", 0, -2, says(ABSENCE, -0.2, "Missed 1% of school")));
        Round now = now(
                standing("a", 0, -1, says(ABSENCE, 0.1, "Missed 5% of school")),
                standing("b", 2, 0.5),
                standing(
                        "c",
                        1,
                        2,
                        says(ABSENCE, 1.0, "Missed 35% of school"),
                        says("missing", 3, "Went missing twice")));

        assertThat(said(before, now))
                .containsExactly(
                        "c new 0→1 contributions: Now: Went missing twice. Now: Missed 35% of school; before: Missed 1% of school.",
                        "b same 2→2 nothing: ",
                        "a step-down 1→0 contributions: Now: Missed 5% of school; before: Missed 40% of school.");
    }

    @Test
    void isNoStepDownWhileTheBandStillReachesTheLastOneListed() {
        Round before = before(standing("a", 1, 1.05, says(ABSENCE, 1, "Missed 40% of school")));
        Round now = now(standing("a", 0, 0.95, says(ABSENCE, 0.9, "Missed 38% of school")), standing("b", 1, 1));

        assertThat(said(before, now)).last().asString().startsWith("a dropped 1→0 contributions");
    }

    @Test
    void saysThatOthersPassedItWhenItsOwnScoreDidNotFall() {
        Round before = before(standing("a", 1, 1), standing("b", 2, 0.5), standing("c", 0, 0));
        Round now = now(
                standing("a", 2, 1),
                standing("b", 0, 0.6),
                standing("c", 1, 2, says(ABSENCE, 2, "Missed 40% of school")));

        assertThat(said(before, now))
                .containsExactly(
                        "c new 0→1 contributions: Now: Missed 40% of school.",
                        "a moved 1→2 others: Others rose above it.", "b dropped 2→0 others: Others rose above it.");
    }

    @Test
    void saysWhoMayNotBeListedOrMightNotBefore() {
        Map<String, Absence> open = Map.of("a", new Absence(Because.ELIGIBILITY, "a statutory case was open"));
        Map<String, Absence> decided =
                Map.of("b", new Absence(Because.DECISION, "left off until 2027-06-01 by A. Ahmed: contest upheld"));
        Round before = round(7, "v1", 2, open, standing("b", 1, 1));
        Round now = round(10, "v1", 2, decided, standing("a", 1, 1));

        assertThat(said(before, now))
                .containsExactly(
                        "a new 0→1 eligibility: It could not be listed before: a statutory case was open.",
                        "b dropped 1→0 decision: It can no longer be listed: left off until 2027-06-01 by A. Ahmed: contest upheld.");
    }

    @Test
    void saysThatTheTeamCanLookAtMoreOrFewer() {
        Round two = before(standing("a", 1, 1), standing("b", 2, 0.5), standing("c", 0, 0));
        Round three = round(10, "v1", 3, Map.of(), standing("a", 1, 1), standing("b", 2, 0.5), standing("c", 3, 0));

        assertThat(said(two, three))
                .last()
                .isEqualTo("c new 0→3 capacity: The team can look at 3 households, before 2.");
        assertThat(said(
                        three,
                        round(11, "v1", 2, Map.of(), standing("a", 1, 1), standing("b", 2, 0.5), standing("c", 0, 0))))
                .last()
                .isEqualTo("c dropped 3→0 capacity: The team can look at 2 households, before 3.");
    }

    @Test
    void saysThatAnotherModelRanksRatherThanInventAReason() {
        Round rules = round(
                7, "rules 1a", 2, Map.of(), standing("a", 1, 1, says("sign", 1, "One sign")), standing("b", 0, 0));
        Round model = now(standing("a", 0, -1, says(ABSENCE, 0.1, "Missed 5% of school")), standing("b", 1, 1));

        assertThat(said(rules, model))
                .containsExactly(
                        "b new 0→1 model: The list is put in order another way than before.",
                        "a dropped 1→0 model: The list is put in order another way than before.");
    }

    @Test
    void followsAHouseholdThatMovedToAnotherTeamsArea() {
        Standing south = new Standing("a", "south", OptionalInt.of(1), 1, 0.7, 0.8, List.of());
        assertThat(said(before(standing("a", 1, 1)), now(south)))
                .containsExactly(
                        "a dropped 1→0 team: It lives in another team's area now.",
                        "a new 0→1 team: It lives in this team's area now.");
    }
}
