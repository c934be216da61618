package org.hearth.simulation.compare;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The days on which statistics are counted, and how they group codes. */
final class References {

    /** Each 31 March in the years of the extracts. */
    static final List<LocalDate> DAYS = IntStream.rangeClosed(2022, 2026)
            .mapToObj(year -> LocalDate.of(year, 3, 31))
            .toList();

    /** Sources of referral as the Department for Education groups them. */
    static final Map<String, List<String>> SOURCES = Map.of(
            "individual", List.of("1A", "1B", "1C", "1D"),
            "schools", List.of("2A"),
            "education", List.of("2B"),
            "health", List.of("3A", "3B", "3C", "3D", "3E", "3F"),
            "housing", List.of("4"),
            "authority", List.of("5A", "5B", "5C", "5D"),
            "police", List.of("6"),
            "legal", List.of("7"),
            "anonymous", List.of("9"));

    private References() {}
}
