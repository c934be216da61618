package org.hearth.transparency;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What is held from one agency.
 *
 * @param deliveries dates of its deliveries
 * @param dataFrom day of its first fact; absent when it has none
 * @param dataTo day of its last fact
 * @param kept what its deliveries hold, by kind of row
 * @param refused what was refused of them, by kind of defect
 * @param facts how many facts of linked people
 */
public record Source(
        String agency,
        List<String> deliveries,
        Optional<LocalDate> dataFrom,
        Optional<LocalDate> dataTo,
        SortedMap<String, Long> kept,
        SortedMap<String, Long> refused,
        long facts) {

    public Source {
        deliveries = List.copyOf(deliveries);
    }
}
