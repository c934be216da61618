package org.hearth.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalDouble;
import org.hearth.matrix.Feature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    static Feature feature(String name, String about, String some) {
        return new Feature(
                name,
                about,
                some,
                "None at all",
                Optional.of("Not known"),
                Optional.of(name + "_missing"),
                Feature.Monotone.FREE,
                false,
                "household",
                Feature.Sensitivity.ORDINARY,
                Optional.empty());
    }

    static String reason(Feature feature, double value) {
        return Wording.reason(feature, OptionalDouble.of(value));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1 day ago",
        "13, 13 days ago",
        "21, 3 weeks ago",
        "120, 4 months ago",
        "729, 24 months ago",
        "1100, 3 years ago"
    })
    void saysDaysSinceAsTimeAgo(double days, String said) {
        assertThat(reason(feature("days_since_x", "Days since x", "Last seen {value}"), days))
                .isEqualTo("Last seen " + said);
    }

    @Test
    void turnsTheLabelDaysSinceIntoTimeSince() {
        assertThat(reason(feature("days_since_x", "Days", "Days since the last referral: {value}"), 120))
                .isEqualTo("Time since the last referral: 4 months");
    }

    @ParameterizedTest
    @CsvSource({"0.234, 23%", "0.001, less than 1%", "1, 100%"})
    void saysASharePerCent(double share, String said) {
        assertThat(reason(feature("absence", "Share of sessions missed", "Missed {value}"), share))
                .isEqualTo("Missed " + said);
    }

    @ParameterizedTest
    @CsvSource({"0.05, +5 percentage points", "-0.01, −1 percentage point"})
    void saysAChangeOfAShareInPoints(double change, String said) {
        assertThat(reason(feature("absence_trend", "Mean share, less that before", "Change: {value}"), change))
                .isEqualTo("Change: " + said);
    }

    @ParameterizedTest
    @CsvSource({"3, +3", "-2, −2", "-1.5, −1.5"})
    void saysAChangeWithItsSign(double change, String said) {
        assertThat(reason(feature("events_trend", "Days less days", "Change: {value}"), change))
                .isEqualTo("Change: " + said);
    }

    @ParameterizedTest
    @CsvSource({"6, 6", "2.5, 2.5", "2.25, 2.25"})
    void saysACountAsItIs(double count, String said) {
        assertThat(reason(feature("referrals_365d", "Referrals", "Referrals: {value}"), count))
                .isEqualTo("Referrals: " + said);
    }

    @Test
    void hasOtherWordsForNoneAndForNotKnown() {
        Feature feature = feature("days_since_x", "Days since x", "Last seen {value}");
        assertThat(reason(feature, 0)).isEqualTo("None at all");
        assertThat(Wording.reason(feature, OptionalDouble.empty())).isEqualTo("Not known");
    }
}
