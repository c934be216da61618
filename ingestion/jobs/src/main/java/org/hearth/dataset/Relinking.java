package org.hearth.dataset;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.hearth.kind.LinkageFile;

/**
 * Linking what has come since an earlier linkage: new and changed records alone are compared, with what was learnt then, and only
 * persons they touch are looked at again. What comes of it depends on the records and on what was learnt, not on the order in which
 * deliveries came.
 */
public final class Relinking {

    /**
     * What an earlier linkage left.
     *
     * @param learntFrom whether a folder was learnt from
     * @param known whether a folder was linked
     * @param persons by record, the id of its person
     * @param pairs that were likely enough to look at
     */
    public record Before(
            Learnt learnt,
            Predicate<Path> learntFrom,
            Predicate<Path> known,
            Map<String, String> persons,
            List<Pair> pairs) {

        /** What a linkage leaves of folders that it learnt from, all of them. */
        public static Before of(DataSetLinkage linkage, Predicate<Path> linked) {
            Map<String, String> persons = new HashMap<>();
            for (int record = 0; record < linkage.records(); record++) {
                persons.put(linkage.id(record), linkage.personId(record));
            }
            List<Pair> pairs = linkage.links().stream()
                    .map(link ->
                            new Pair(linkage.id(link.left()), linkage.id(link.right()), link.weight(), link.levels()))
                    .toList();
            return new Before(linkage.learnt(), linked, linked, persons, pairs);
        }
    }

    /** A pair by its records' ids, with its weight in bits and levels in words. */
    public record Pair(String left, String right, double weight, String levels) {}

    private final EncodedSets read;
    private final Before before;
    private final Entries entries;
    private final BitSet stirred;
    private final Decisions decisions;

    private Relinking(EncodedSets read, Before before, Optional<Path> decided) {
        this.read = read;
        this.before = before;
        this.entries = read.entries();
        this.decisions = Decisions.of(decided, entries);
        this.stirred = (BitSet) read.touched().clone();
    }

    /**
     * Links folders of which some were linked before.
     *
     * @param decided what reviewers decided, as it was before: a new decision asks for all to be linked afresh
     */
    public static DataSetLinkage link(List<Path> folders, LinkageFile rules, Before before, Optional<Path> decided) {
        EncodedSets.Standing standing = new EncodedSets.Standing(before.learntFrom(), before.known());
        return new Relinking(EncodedSets.read(folders, standing), before, decided).run(rules);
    }

    private DataSetLinkage run(LinkageFile rules) {
        List<Comparison> comparisons = Comparisons.of(entries, read.schema().fields(), rules);
        boolean across = Linking.across(read.sets(), rules);
        Scores scores = new Scores(entries, comparisons, before.learnt().model(), across, decisions);
        Meetings meetings = TouchedBlocking.meetings(read, before.learnt().caps());
        Found found = Found.of(
                List.of(kept(scores), new PlainRounds(meetings).judge(scores, Linking.logOdds(Linking.REVIEW))));
        found.hold(scores);
        double threshold = Linking.threshold(rules);
        int[] persons = Persons.of(before(), stirred, found, scores, Linking.logOdds(threshold));
        DataSetLinkage.Grouped grouped = new DataSetLinkage.Grouped(persons, stirred, before.persons());
        return new DataSetLinkage(read.sets(), scores, before.learnt(), meetings, found, grouped, threshold);
    }

    /** The pairs from before of which neither record has changed; a person that lost one is looked at again. */
    private Found kept(Scores scores) {
        Found kept = new Found();
        Map<String, Long> patterns = new HashMap<>();
        for (Pair pair : before.pairs()) {
            int left = entries.find(pair.left());
            int right = entries.find(pair.right());
            boolean still = left >= 0
                    && right >= 0
                    && !read.touched().get(left)
                    && !read.touched().get(right);
            if (still) {
                long pattern =
                        patterns.computeIfAbsent(pair.levels(), words -> Model.pattern(words, scores.comparisons()));
                kept.add(left, right, pattern, pair.weight() * Math.log(2));
                kept.count(Scores.probability(pair.weight() * Math.log(2)));
            } else {
                stir(left);
                stir(right);
            }
        }
        return kept;
    }

    private void stir(int entry) {
        if (entry >= 0) {
            stirred.set(entry);
        }
    }

    /** By record, the smallest record of the person it was of. */
    private int[] before() {
        Map<String, Integer> smallest = new HashMap<>();
        int[] persons = new int[entries.size()];
        for (int entry = 0; entry < persons.length; entry++) {
            String id = before.persons().get(entries.id(entry));
            Integer first = id == null ? null : smallest.putIfAbsent(id, entry);
            persons[entry] = first == null ? entry : first;
        }
        return persons;
    }
}
