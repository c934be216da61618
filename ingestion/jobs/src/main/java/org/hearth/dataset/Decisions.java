package org.hearth.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.review.Decision;
import org.hearth.review.DecisionFile;

/** What reviewers decided about pairs of records: held to by every later linkage, whatever it would say itself. Immutable. */
final class Decisions {

    static final Decisions NONE = new Decisions(Map.of());

    private final Map<Long, Boolean> same;

    Decisions(Map<Long, Boolean> same) {
        this.same = Map.copyOf(same);
    }

    /** Those of a file, or none. */
    static Decisions of(Optional<Path> file, Entries entries) {
        return file.map(decided -> of(decided, entries)).orElse(NONE);
    }

    /** Decisions about records of a linkage; those about records that it has not are left aside. */
    static Decisions of(Path file, Entries entries) {
        List<Decision> decided = DecisionFile.read(file);
        Map<Decision.Named, Integer> places = new HashMap<>();
        decided.forEach(decision -> {
            places.put(decision.left(), -1);
            places.put(decision.right(), -1);
        });
        for (int entry = 0; entry < entries.size(); entry++) {
            int place = entry;
            places.computeIfPresent(
                    new Decision.Named(entries.sourceName(entry), entries.id(entry)), (record, none) -> place);
        }
        Map<Long, Boolean> same = new HashMap<>();
        for (Decision decision : decided) {
            int left = places.getOrDefault(decision.left(), -1);
            int right = places.getOrDefault(decision.right(), -1);
            if (left >= 0 && right >= 0) {
                same.put(key(left, right), decision.same());
            }
        }
        return new Decisions(same);
    }

    /** A pair as one number, in either order. */
    static long key(int left, int right) {
        return (long) Math.min(left, right) << 32 | Math.max(left, right);
    }

    int size() {
        return same.size();
    }

    /** Log-odds of a pair: without end where it was decided, else those given. */
    double logOdds(int left, int right, double otherwise) {
        Boolean decided = same.isEmpty() ? null : same.get(key(left, right));
        return decided == null ? otherwise : decided ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }

    /** Pairs of one person, smaller record first, in order. */
    List<int[]> same() {
        List<int[]> pairs = new ArrayList<>();
        same.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .sorted()
                .forEach(key -> pairs.add(new int[] {(int) (key >>> 32), (int) (long) key}));
        return pairs;
    }
}
