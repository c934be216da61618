package org.hearth.feature;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hearth.authority.FactKinds;

/**
 * The kinds of fact that a definition may name, and the groups that stand for several.
 *
 * @param kinds the closed list
 * @param groups kinds by the name of their group
 * @param faults where a name that is neither is reported
 */
record KindNames(FactKinds kinds, Map<String, List<String>> groups, FileFaults faults) {

    /** The names of a file, whose groups are checked at once. */
    static KindNames of(FactKinds kinds, Map<String, List<String>> groups, FileFaults faults) {
        KindNames names = new KindNames(kinds, groups, faults);
        groups.forEach((group, members) -> names.check(members, "groups", group));
        return names;
    }

    /** The kinds that some names stand for; a group may hold groups. */
    List<String> expanded(List<String> names) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> ahead = new ArrayDeque<>(names);
        while (!ahead.isEmpty()) {
            String name = ahead.removeFirst();
            if (seen.add(name)) {
                groups.getOrDefault(name, List.of()).forEach(ahead::addLast);
            }
        }
        return seen.stream().filter(name -> !groups.containsKey(name)).toList();
    }

    /** Reports the names that are no kind. */
    void check(List<String> names, String... keys) {
        for (String kind : expanded(names)) {
            if (!kinds.kinds().containsKey(kind)) {
                faults.expected("kinds of facts.yaml", kind, keys);
            }
        }
    }

    /** The agencies that facts of some kinds come from, in order. */
    List<String> agenciesOf(List<String> some) {
        return some.stream()
                .map(kinds.kinds()::get)
                .filter(Objects::nonNull)
                .map(FactKinds.Kind::agency)
                .distinct()
                .sorted()
                .toList();
    }
}
