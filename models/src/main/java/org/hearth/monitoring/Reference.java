package org.hearth.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hearth.matrix.MatrixSchema;

/**
 * The dates that a window is compared with. Like goes with like: a column that looks three years back says less on a date with one
 * year of data behind it, and attendance in October is not that of January.
 *
 * @param dates ascending
 * @param asFarBack whether a column looked back as far on them as it does in the window
 */
record Reference(List<LocalDate> dates, boolean asFarBack) {

    /** Within the first year of data it is not settled yet who lives where. */
    private static final int SETTLING_DAYS = 365;

    Reference {
        dates = List.copyOf(dates);
    }

    /**
     * The dates that the model learnt from, if a column looked back as far on any; if not, those of the year before the window. Of
     * either, the ones at the same time of year, if there are any.
     *
     * @param learntFrom ascending
     * @param pastDays how far the column looks back; empty where it reads all that is known
     */
    static Reference of(MatrixSchema schema, List<LocalDate> learntFrom, LocalDate window, Optional<Integer> pastDays) {
        Predicate<LocalDate> full = date -> pastDays.isPresent()
                && !date.minusDays(pastDays.get() + SETTLING_DAYS).isBefore(schema.dataFrom());
        List<LocalDate> alike = learntFrom.stream().filter(full).toList();
        List<LocalDate> yearBefore = schema.asOfDates().stream()
                .filter(date -> date.isBefore(window) && !date.isBefore(window.minusYears(1)))
                .toList();
        List<LocalDate> taken = Stream.of(alike, yearBefore, learntFrom)
                .filter(Predicate.not(List::isEmpty))
                .findFirst()
                .orElseThrow();
        List<LocalDate> sameSeason = taken.stream()
                .filter(date -> date.getMonth() == window.getMonth())
                .toList();
        return new Reference(
                sameSeason.isEmpty() ? taken : sameSeason,
                pastDays.isPresent() && taken.stream().allMatch(full));
    }
}
