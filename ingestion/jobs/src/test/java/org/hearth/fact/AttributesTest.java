package org.hearth.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearth.delivery.DeliveryName;
import org.hearth.delivery.DeliveryScope;
import org.junit.jupiter.api.Test;

class AttributesTest {

    private final Deliveries deliveries = Deliveries.of(new TreeMap<>(Map.of(
            DeliveryName.of("police/2026-06-01").orElseThrow(), Optional.<DeliveryScope>empty(),
            DeliveryName.of("police/2026-06-01_2").orElseThrow(), Optional.<DeliveryScope>empty(),
            DeliveryName.of("police/2026-07-01").orElseThrow(), Optional.<DeliveryScope>empty(),
            DeliveryName.of("schools/2026-07-01").orElseThrow(), Optional.<DeliveryScope>empty())));

    private Attributes.Said said(String record, String delivery, String birthQuarter, String sex) {
        return new Attributes.Said(record, deliveries.named(delivery), birthQuarter, sex);
    }

    private static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }

    @Test
    void areKnownAlwaysFromTheFirstDeliveryAndFromItsDayIfALaterOneCorrectsThem() {
        assertThat(Attributes.of(
                        List.of(
                                said("p1", "police/2026-07-01", "2013Q1", "F"),
                                said("p1", "police/2026-06-01", "2014Q3", "F")),
                        deliveries))
                .containsExactly(
                        new Attributes("2014Q3", "F", Attributes.ALWAYS),
                        new Attributes("2013Q1", "F", day("2026-07-01")));
    }

    @Test
    void areKnownAlwaysFromEachPartOfTheFirstDay() {
        assertThat(Attributes.of(List.of(said("p1", "police/2026-06-01_2", "2014Q3", "F")), deliveries))
                .containsExactly(new Attributes("2014Q3", "F", Attributes.ALWAYS));
    }

    @Test
    void areNotForgottenBecauseALaterDeliveryLeavesThemOut() {
        assertThat(Attributes.of(
                        List.of(
                                said("p1", "police/2026-06-01", "2014Q3", "F"),
                                said("p1", "police/2026-07-01", "", "")),
                        deliveries))
                .containsExactly(new Attributes("2014Q3", "F", Attributes.ALWAYS));
    }

    @Test
    void areWhatMostRecordsSayAndARecordThatCameLaterCountsFromItsDay() {
        assertThat(Attributes.of(
                        List.of(
                                said("s1", "schools/2026-07-01", "2014Q3", "F"),
                                said("p1", "police/2026-06-01", "2013Q1", "F"),
                                said("p2", "police/2026-07-01", "2014Q3", "F")),
                        deliveries))
                .containsExactly(
                        new Attributes("2013Q1", "F", Attributes.ALWAYS),
                        new Attributes("2014Q3", "F", day("2026-07-01")));
    }
}
