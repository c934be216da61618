package org.hearth.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearth.population.Ids;

/**
 * Keeps ids over runs: of the members that had an id before, the group that most of them are in now keeps it. Every other change is
 * an event. Depends on who is with whom before and now alone.
 *
 * @param ids by the fresh name of each group, the id it has
 * @param events what became of ids that did not simply stay, in order
 */
record Lineage(Map<String, String> ids, List<Event> events) {

    /**
     * What became of an id.
     *
     * @param to the id that members of {@code from} have now
     * @param members how many
     */
    record Event(Kind kind, String from, String to, long members) {}

    /** Of what kind an event is. */
    enum Kind {
        /** The id is no more: most of its members, or all, have the other now. */
        MERGED,
        /** The id is still there, or went elsewhere; these members have the other now. */
        SPLIT;

        String id() {
            return this == MERGED ? "merged" : "split";
        }
    }

    /** Who is together. */
    static final class Members {

        private final Map<String, Map<String, Long>> before = new TreeMap<>();
        private final Map<String, Map<String, Long>> now = new TreeMap<>();

        /**
         * A member.
         *
         * @param fresh name of the group it is in now, the id of the group if none of it had one
         * @param had the id it had before, if it was there
         */
        void add(String fresh, Optional<String> had) {
            Map<String, Long> votes = now.computeIfAbsent(fresh, group -> new TreeMap<>());
            had.ifPresent(id -> {
                votes.merge(id, 1L, Long::sum);
                before.computeIfAbsent(id, old -> new TreeMap<>()).merge(fresh, 1L, Long::sum);
            });
        }

        /**
         * What becomes of the ids.
         *
         * @param others ids of groups that have no members here, which no group here may take
         */
        Lineage lineage(Set<String> others) {
            Map<String, String> heir = new HashMap<>();
            before.forEach((id, groups) -> heir.put(id, most(groups)));
            Map<String, String> ids = new TreeMap<>();
            Set<String> used = new HashSet<>(before.keySet());
            List<String> fresh = new ArrayList<>();
            now.forEach((group, votes) -> {
                Map<String, Long> claims = new TreeMap<>(votes);
                claims.keySet().removeIf(id -> !group.equals(heir.get(id)));
                if (claims.isEmpty()) {
                    fresh.add(group);
                } else {
                    ids.put(group, most(claims));
                }
            });
            fresh.forEach(group -> ids.put(group, unused(group, used, others)));
            return new Lineage(ids, events(ids, heir));
        }

        private List<Event> events(Map<String, String> ids, Map<String, String> heir) {
            List<Event> events = new ArrayList<>();
            before.forEach((id, groups) -> new TreeSet<>(groups.keySet()).forEach(group -> {
                String to = ids.getOrDefault(group, group);
                if (!to.equals(id)) {
                    Kind kind = group.equals(heir.get(id)) ? Kind.MERGED : Kind.SPLIT;
                    events.add(new Event(kind, id, to, groups.getOrDefault(group, 0L)));
                }
            }));
            return events;
        }

        /** The most frequent, of several the first in the alphabet. */
        private static String most(Map<String, Long> votes) {
            return votes.entrySet().stream()
                    .min(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow()
                    .getKey();
        }

        /** A name that no id before had. */
        private static String unused(String group, Set<String> used, Set<String> others) {
            String name = group;
            for (int i = 2; others.contains(name) || !used.add(name); i++) {
                name = Ids.of("again", group, Integer.toString(i));
            }
            return name;
        }
    }
}
