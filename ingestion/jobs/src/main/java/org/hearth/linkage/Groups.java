package org.hearth.linkage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.hearth.dataset.DataSetLinkage;
import org.hearth.dataset.GroupRates;
import org.hearth.linkage.Attributes.Said;

/**
 * Who is linked less: records by what they say of a person's sex, ethnic group and time of birth.
 *
 * @param by what the groups are told apart by
 */
record Groups(String by, List<GroupRates> rates) {

    private static final String MISSING = "not said";

    Groups {
        rates = List.copyOf(rates);
    }

    /** All ways of grouping, of one linkage. */
    static List<Groups> of(DataSetLinkage linkage, Attributes attributes) {
        return List.of(
                of("sex", Said::sex, linkage, attributes),
                of("ethnic group", Said::ethnicGroup, linkage, attributes),
                of("born in the", said -> said.birthQuarter().map(Groups::decade), linkage, attributes));
    }

    private static String decade(String quarter) {
        return quarter.substring(0, 3) + "0s";
    }

    private static Groups of(
            String by, Function<Said, Optional<String>> item, DataSetLinkage linkage, Attributes attributes) {
        int[] sizes = new int[linkage.records()];
        for (int record = 0; record < sizes.length; record++) {
            sizes[linkage.person(record)]++;
        }
        SortedMap<String, List<Integer>> records = new TreeMap<>();
        for (int record = 0; record < sizes.length; record++) {
            records.computeIfAbsent(item.apply(attributes.of(record)).orElse(MISSING), group -> new ArrayList<>())
                    .add(record);
        }
        List<GroupRates.Count> counts = new ArrayList<>();
        records.forEach((group, members) -> {
            Set<Integer> persons = new HashSet<>();
            long linked = 0;
            for (int record : members) {
                persons.add(linkage.person(record));
                linked += sizes[linkage.person(record)] > 1 ? 1 : 0;
            }
            counts.add(new GroupRates.Count(group, members.size(), persons.size(), linked));
        });
        return new Groups(by, GroupRates.of(counts));
    }
}
