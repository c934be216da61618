package org.hearth.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearth.workspace.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemporalSplitTest {

    static List<LocalDate> quarters(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> LocalDate.of(2022, 10, 1).plusMonths(3L * i))
                .toList();
    }

    /** One letter a date: L learnt from, C calibration, T test, a dash for embargo. */
    static String drawn(List<LocalDate> dates, TemporalSplit split) {
        return dates.stream()
                .map(date -> split.train().contains(date)
                        ? "L"
                        : split.calibration().contains(date)
                                ? "C"
                                : split.test().contains(date) ? "T" : "-")
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        // dates, label months, test, calibration, drawn
        "15, 6, 2, 2, LLLLLLLLL-CC-TT",
        "15, 3, 2, 2, LLLLLLLLLLLCCTT",
        "15, 12, 2, 2, LLLLL---CC---TT",
        "15, 6, 1, 1, LLLLLLLLLLL-C-T",
        "12, 6, 3, 1, LLLLLL-C-TTT",
        "15, 5, 2, 2, LLLLLLLLL-CC-TT",
    })
    void leavesAnEmbargoAsLongAsTheLabelBetweenItsParts(
            int dates, int months, int test, int calibration, String drawn) {
        List<LocalDate> labelled = quarters(dates);
        TemporalSplit split = TemporalSplit.of(labelled, months, new ModelFile.Split(test, calibration, 4, 0));
        assertThat(drawn(labelled, split)).isEqualTo(drawn);
    }

    @ParameterizedTest
    @CsvSource({"15, 6", "15, 12", "17, 9"})
    void neverLetsALabelTimespanReachIntoTheNextPart(int dates, int months) {
        TemporalSplit split = TemporalSplit.of(quarters(dates), months, new ModelFile.Split(2, 2, 1, 0));
        for (List<List<LocalDate>> parts :
                List.of(List.of(split.train(), split.calibration()), List.of(split.calibration(), split.test()))) {
            LocalDate lastLabelEnds = parts.get(0).get(parts.get(0).size() - 1).plusMonths(months);
            assertThat(lastLabelEnds).isBeforeOrEqualTo(parts.get(1).get(0));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 6", "1, 6", "5, 6", "9, 6", "12, 12"})
    void refusesTooFewDates(int dates, int months) {
        assertThatThrownBy(() -> TemporalSplit.of(quarters(dates), months, new ModelFile.Split(2, 2, 4, 0)))
                .isInstanceOf(Fault.class)
                .hasMessageStartingWith(
                        "Cannot split the matrix in time: expected 2 test, 2 calibration and at least 4")
                .hasMessageContaining("found " + dates + " labelled dates");
    }

    @Test
    void namesTheDatesItLeavesOut() {
        TemporalSplit split = TemporalSplit.of(quarters(15), 6, new ModelFile.Split(2, 2, 4, 0));
        assertThat(split.embargoed()).isEqualTo(Arrays.asList(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 10, 1)));
    }
}
