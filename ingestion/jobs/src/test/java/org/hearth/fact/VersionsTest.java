package org.hearth.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hearth.delivery.DeliveryName;
import org.hearth.delivery.DeliveryScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is held to be true of a person, and when, by what each delivery says. */
class VersionsTest {

    private static final String FEED = "missing";

    private final Map<DeliveryName, Optional<DeliveryScope>> scopes = new TreeMap<>();
    private final List<Held> held = new ArrayList<>();

    private static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }

    private static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }

    private void delivered(String folder) {
        delivered(folder, false, new DeliveryScope.Feed(false, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private void delivered(String folder, boolean history, DeliveryScope.Feed feed) {
        scopes.put(
                DeliveryName.of("police", folder).orElseThrow(),
                Optional.of(new DeliveryScope(history, 0, 0, new TreeMap<>(Map.of(FEED, feed)))));
    }

    /** Events are code and day, such as {@code high 2026-05-01}; known three days later, as the agency tells it. */
    private void says(String folder, String episode, String... events) {
        for (String text : events) {
            String[] parts = text.split(" ", -1);
            Held.Event event = new Held.Event(
                    "police", "police.missing", parts[0], Double.NaN, day(parts[1]), "early help planning");
            held.add(new Held("r1", FEED, episode, "police/" + folder, event, day(parts[1]) + 3));
        }
        if (events.length == 0) {
            held.add(new Held("r1", FEED, episode, "police/" + folder, null, 0));
        }
    }

    private List<String> versions() {
        return new Versions(Deliveries.of(scopes))
                .of(held).stream()
                        .map(version -> version.event().code() + " "
                                + date(version.event().happenedOn()) + " known "
                                + date(version.knownOn())
                                + (version.supersededOn() == Fact.NEVER
                                        ? ""
                                        : " until " + date(version.supersededOn())))
                        .toList();
    }

    @Test
    void takesTheFirstDeliveryForThePastAndWhatComesLaterForKnownFromThen() {
        delivered("2026-06-01");
        delivered("2026-07-01");
        says("2026-06-01", "M1", "high 2025-05-01");
        says("2026-07-01", "M2", "low 2025-05-02");
        says("2026-07-01", "M3", "low 2026-06-29");
        assertThat(versions())
                .containsExactly(
                        "high 2025-05-01 known 2025-05-04",
                        "low 2025-05-02 known 2026-07-01",
                        "low 2026-06-29 known 2026-07-02");
    }

    @Test
    void aDeliveryOfThePastThatIsDeclaredSoIsKnownAsTheAgencyTellsIt() {
        delivered("2026-06-01");
        delivered(
                "2026-07-01",
                true,
                new DeliveryScope.Feed(false, Optional.empty(), Optional.empty(), Optional.empty()));
        says("2026-06-01", "M1", "high 2026-05-01");
        says("2026-07-01", "M0", "low 2021-05-02");
        assertThat(versions()).contains("low 2021-05-02 known 2021-05-05");
    }

    @Test
    void theSameAgainChangesNothing() {
        delivered("2026-06-01");
        says("2026-06-01", "M1", "high 2026-05-01");
        List<String> once = versions();
        delivered("2026-07-01");
        delivered("2026-07-01_2");
        says("2026-07-01", "M1", "high 2026-05-01");
        says("2026-07-01_2", "M1", "high 2026-05-01");
        assertThat(versions()).isEqualTo(once);
    }

    @Test
    void aCorrectionSupersedesAndKeepsWhatWasKnownBefore() {
        delivered("2026-06-01");
        delivered("2026-07-01");
        says("2026-06-01", "M1", "high 2026-05-01");
        says("2026-07-01", "M1", "low 2026-05-01");
        assertThat(versions())
                .containsExactly(
                        "high 2026-05-01 known 2026-05-04 until 2026-07-01", "low 2026-05-01 known 2026-07-01");
        Fact old = new Fact(
                "police", "police.missing", "high", 0, day("2026-05-01"), day("2026-05-04"), day("2026-07-01"));
        assertThat(old.isKnownOn(day("2026-05-04"))).isFalse();
        assertThat(old.isKnownOn(day("2026-05-05"))).isTrue();
        assertThat(old.isKnownOn(day("2026-07-01")))
                .as("the correction came that day")
                .isTrue();
        assertThat(old.isKnownOn(day("2026-07-02"))).isFalse();
    }

    @Test
    void anEpisodeStatedAgainWithoutAnythingEndsWhatItSaid() {
        delivered("2026-06-01");
        delivered("2026-07-01");
        says("2026-06-01", "M1", "high 2026-05-01");
        says("2026-07-01", "M1");
        assertThat(versions()).containsExactly("high 2026-05-01 known 2026-05-04 until 2026-07-01");
    }

    @Test
    void aDeliveryThatLeavesOutAnEpisodeSaysNothingOfIt() {
        delivered("2026-06-01");
        delivered("2026-07-01");
        says("2026-06-01", "M1", "high 2026-05-01");
        says("2026-07-01", "M2", "low 2026-05-02");
        assertThat(versions()).contains("high 2026-05-01 known 2026-05-04");
    }

    @Test
    void aDeliveryDeclaredCompleteEndsWhatItLeavesOutOfItsTimeAlone() {
        delivered("2026-06-01");
        delivered(
                "2026-07-01",
                false,
                new DeliveryScope.Feed(
                        true,
                        Optional.of(LocalDate.parse("2026-05-01")),
                        Optional.of(LocalDate.parse("2026-06-30")),
                        Optional.empty()));
        says("2026-06-01", "M1", "high 2026-04-30");
        says("2026-06-01", "M2", "high 2026-05-01");
        assertThat(versions())
                .containsExactly(
                        "high 2026-04-30 known 2026-05-03", "high 2026-05-01 known 2026-05-04 until 2026-07-01");
    }

    @Test
    void whatIsSaidAgainAfterACorrectionIsKnownAgainFromThen() {
        for (String folder : List.of("2026-06-01", "2026-07-01", "2026-08-01")) {
            delivered(folder);
        }
        says("2026-06-01", "M1", "high 2026-05-01");
        says("2026-07-01", "M1", "low 2026-05-01");
        says("2026-08-01", "M1", "high 2026-05-01");
        assertThat(versions())
                .containsExactly(
                        "high 2026-05-01 known 2026-05-04 until 2026-07-01",
                        "high 2026-05-01 known 2026-08-01",
                        "low 2026-05-01 known 2026-07-01 until 2026-08-01");
    }

    @Test
    void anEventThatTwoEpisodesTellHoldsUntilBothHaveEnded() {
        delivered("2026-06-01");
        delivered("2026-07-01");
        says("2026-06-01", "M1", "high 2026-05-01");
        says("2026-06-01", "M2", "high 2026-05-01");
        says("2026-07-01", "M2");
        assertThat(versions()).containsExactly("high 2026-05-01 known 2026-05-04");
    }

    /** Random episodes, stated, corrected, emptied and left out: read in any order, and with each day's hand-over cut in any way. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void anyOrderAndSplitOfDeliveriesGivesTheSameFacts(long seed) {
        Random random = new Random(seed);
        List<String> folders = List.of("2026-03-01", "2026-04-01", "2026-05-01", "2026-06-01");
        for (String folder : folders) {
            delivered(folder);
            for (int episode = 0; episode < 12; episode++) {
                if (random.nextInt(3) > 0) {
                    says(folder, "M" + episode, randomEvents(random));
                }
            }
        }
        List<String> whole = versions();
        assertThat(whole).hasSizeGreaterThan(5).anyMatch(version -> version.contains("until"));
        List<Held> first = List.copyOf(held);
        for (int attempt = 0; attempt < 20; attempt++) {
            scopes.clear();
            held.clear();
            held.addAll(first);
            folders.forEach(this::delivered);
            split(folders, random);
            Collections.shuffle(held, random);
            assertThat(versions()).isEqualTo(whole);
        }
    }

    private static String[] randomEvents(Random random) {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> (random.nextBoolean() ? "high" : "low") + " 2026-02-0" + (1 + random.nextInt(5)))
                .distinct()
                .toArray(String[]::new);
    }

    /** Hands some episodes over in a second or third part of the same day. */
    private void split(List<String> folders, Random random) {
        for (String folder : folders) {
            for (int part = 2; part <= 3; part++) {
                delivered(folder + "_" + part);
            }
        }
        Map<String, Integer> parts = new TreeMap<>();
        held.replaceAll(one -> {
            int part = parts.computeIfAbsent(one.delivery() + one.episode(), key -> 1 + random.nextInt(3));
            String delivery = part == 1 ? one.delivery() : one.delivery() + "_" + part;
            return new Held(one.record(), one.feed(), one.episode(), delivery, one.event(), one.knownOn());
        });
    }
}
