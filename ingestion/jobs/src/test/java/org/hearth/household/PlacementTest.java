package org.hearth.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearth.household.Evidence.Place;
import org.hearth.household.Evidence.Resident;
import org.junit.jupiter.api.Test;

class PlacementTest {

    private static final LocalDate NOW = LocalDate.of(2026, 1, 1);

    private static Evidence says(String agency, String person, String uprn, LocalDate from, boolean takenBack) {
        Optional<LocalDate> superseded = takenBack ? Optional.of(NOW) : Optional.empty();
        Resident resident = new Resident(person, Optional.of("s"), Optional.of(LocalDate.of(2015, 1, 1)));
        return new Evidence(resident, agency, new Place(uprn, Optional.empty()), from, from, superseded);
    }

    private static Map<String, Double> confidence(Evidence... evidence) {
        List<Evidence> all = List.of(evidence);
        return Placement.of(Households.unfold(all, new HouseholdRules(365)), all).stream()
                .collect(Collectors.toMap(Placement::person, Placement::confidence));
    }

    @Test
    void isSureWhereAllAgreeAndHalfSureOfAChildOfTwoHomes() {
        Map<String, Double> confidence = confidence(
                says("schools", "sure", "u1", NOW.minusDays(30), false),
                says("police", "sure", "u1", NOW, false),
                says("schools", "both", "u2", NOW, false),
                says("police", "both", "u3", NOW, false));

        assertThat(confidence.get("sure")).isEqualTo(1);
        assertThat(confidence.get("both")).isEqualTo(0.5);
    }

    @Test
    void aWordOfAYearAgoCountsHalfAndOneTakenBackNotAtAll() {
        Map<String, Double> confidence = confidence(
                says("schools", "moved", "u1", NOW.minusDays(365), false),
                says("police", "moved", "u2", NOW, false),
                says("schools", "corrected", "u4", NOW.minusDays(365), true),
                says("police", "corrected", "u5", NOW.minusDays(10), false));

        assertThat(confidence.get("moved")).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(confidence.get("corrected")).isEqualTo(1);
    }
}
