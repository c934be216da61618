package org.hearth.fact;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearth.authority.Area;
import org.hearth.authority.Authority;

/**
 * Early-help assessments counted by locality, need group and month, with a 0 wherever there was none.
 *
 * @param counts in the order of the localities and need groups of the authority's files, then of time
 * @param left assessments in no cell, by why: no-locality, no-need-group, out-of-time
 */
public record Starts(List<Cell> counts, SortedMap<String, Long> left) {

    /**
     * One family's assessment.
     *
     * @param lsoa where the family lived
     * @param code its primary need
     */
    public record Start(String household, Optional<String> lsoa, Optional<String> code, LocalDate day) {}

    /** One number. */
    public record Cell(String locality, String need, YearMonth month, long starts) {}

    /**
     * Counts assessments: those of one household, day and need group once.
     *
     * @param first first month
     * @param last last month, included
     */
    public static Starts count(
            List<Start> starts, Authority authority, NeedGroups needs, YearMonth first, YearMonth last) {
        Map<String, String> localities =
                authority.areas().stream().collect(Collectors.toMap(Area::lsoa, Area::locality));
        SortedMap<String, Long> left = new TreeMap<>();
        Map<Cell, Long> cells = new HashMap<>();
        Set<List<Object>> families = new HashSet<>();
        for (Start start : starts) {
            Optional<String> locality = start.lsoa().map(localities::get);
            Optional<String> need = start.code().flatMap(needs::of);
            YearMonth month = YearMonth.from(start.day());
            if (!families.add(List.of(start.household(), start.day(), need))) {
                continue;
            }
            if (locality.isEmpty() || need.isEmpty() || month.isBefore(first) || month.isAfter(last)) {
                left.merge(why(locality, need), 1L, Long::sum);
            } else {
                cells.merge(new Cell(locality.get(), need.get(), month, 0), 1L, Long::sum);
            }
        }
        List<Cell> counts = new ArrayList<>();
        for (String locality : authority.localities()) {
            for (String need : needs.ids()) {
                for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
                    long found = cells.getOrDefault(new Cell(locality, need, month, 0), 0L);
                    counts.add(new Cell(locality, need, month, found));
                }
            }
        }
        return new Starts(counts, left);
    }

    private static String why(Optional<String> locality, Optional<String> need) {
        if (locality.isEmpty()) {
            return "no-locality";
        }
        return need.isEmpty() ? "no-need-group" : "out-of-time";
    }
}
