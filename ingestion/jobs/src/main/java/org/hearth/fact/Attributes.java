package org.hearth.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Who a person is, as known from a day until the next such row.
 *
 * @param birthQuarter such as 2014Q3; empty when not known
 * @param sex M or F; empty when not known
 * @param knownOn day on which that could be used, days since 1970-01-01; {@link #ALWAYS} if the agencies had always known
 */
public record Attributes(String birthQuarter, String sex, int knownOn) {

    public static final int ALWAYS = Integer.MIN_VALUE;

    static final Attributes UNKNOWN = new Attributes("", "", ALWAYS);

    /**
     * What one delivery says of one record.
     *
     * @param birthQuarter empty where it does not say
     * @param sex empty where it does not say
     */
    record Said(String record, Deliveries.Delivery delivery, String birthQuarter, String sex) {}

    /**
     * The attributes of a person, a row for each change: of each record the latest that was said, of all records what most of them
     * say, and of values said equally often the first in the alphabet. What a delivery says is known from its day; what the first that
     * hands over the past says had always been known.
     *
     * @param said of all records of the person, in any order
     */
    static List<Attributes> of(Collection<Said> said, Deliveries deliveries) {
        List<Said> inOrder = said.stream()
                .sorted(Comparator.comparing(Said::record)
                        .thenComparingInt(one -> one.delivery().place()))
                .toList();
        NavigableMap<Integer, List<Said>> byDay = new TreeMap<>();
        Set<String> withHistory = new HashSet<>();
        for (Said one : inOrder) {
            if (deliveries.isHistory(one.delivery()) && withHistory.add(one.record())) {
                byDay.computeIfAbsent(ALWAYS, day -> new ArrayList<>()).add(one);
            }
            byDay.computeIfAbsent(one.delivery().day(), day -> new ArrayList<>())
                    .add(one);
        }
        Map<String, String> quarters = new HashMap<>();
        Map<String, String> sexes = new HashMap<>();
        List<Attributes> changes = new ArrayList<>();
        byDay.forEach((day, then) -> {
            note(then, Said::birthQuarter, quarters);
            note(then, Said::sex, sexes);
            Attributes now = new Attributes(most(quarters.values()), most(sexes.values()), day);
            if (changes.isEmpty() || !changes.get(changes.size() - 1).isSameAs(now)) {
                changes.add(now);
            }
        });
        return changes;
    }

    private static void note(List<Said> said, Function<Said, String> what, Map<String, String> byRecord) {
        for (Said one : said) {
            if (!what.apply(one).isEmpty()) {
                byRecord.put(one.record(), what.apply(one));
            }
        }
    }

    private static String most(Collection<String> values) {
        Map<String, Integer> counts = new TreeMap<>();
        values.forEach(value -> counts.merge(value, 1, Integer::sum));
        return counts.entrySet().stream()
                .min(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private boolean isSameAs(Attributes other) {
        return birthQuarter.equals(other.birthQuarter) && sex.equals(other.sex);
    }
}
