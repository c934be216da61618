package org.hearth.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Persons out of links: connected components only to split the work, then average link over all pairs inside each, so that a
 * chain of lucky links does not make one person of many.
 */
final class Persons {

    /** Above this many records a component is first cut at higher odds: a matrix of pairs must stay small. */
    private static final int LARGEST = 1500;

    private static final double STEP = 2;

    private final Scores scores;
    private final Found links;
    private final double threshold;
    private final int[] persons;
    private final BitSet stirred;

    private Persons(int[] before, BitSet stirred, Found links, Scores scores, double threshold) {
        this.scores = scores;
        this.links = links;
        this.threshold = threshold;
        this.persons = before;
        this.stirred = stirred;
    }

    /**
     * The person of each record, named by its smallest record.
     *
     * @param threshold log-odds from which two groups of records are one person, on average over their pairs
     */
    static int[] of(int records, Found links, Scores scores, double threshold) {
        int[] alone = new int[records];
        Arrays.setAll(alone, i -> i);
        BitSet all = new BitSet();
        all.set(0, records);
        return of(alone, all, links, scores, threshold);
    }

    /**
     * The same, where persons of components without a stirred record stay as they were.
     *
     * @param before by record, the smallest record of the person it was of; changed on the way
     */
    static int[] of(int[] before, BitSet stirred, Found links, Scores scores, double threshold) {
        Persons run = new Persons(before, stirred, links, scores, threshold);
        stirred.stream().forEach(record -> run.persons[record] = record);
        int[] all = new int[links.size()];
        Arrays.setAll(all, i -> i);
        run.split(all, threshold);
        return run.persons;
    }

    private void split(int[] within, double least) {
        Components components = new Components(persons.length);
        boolean[] linked = new boolean[persons.length];
        for (int link : within) {
            if (links.logOdds(link) >= least) {
                components.join(links.left(link), links.right(link));
                linked[links.left(link)] = true;
                linked[links.right(link)] = true;
            }
        }
        int[] sizes = new int[persons.length];
        for (int record = 0; record < persons.length; record++) {
            if (linked[record]) {
                sizes[components.of(record)]++;
            }
        }
        List<int[]> members = new ArrayList<>();
        int[] place = new int[persons.length];
        for (int record = 0; record < persons.length; record++) {
            if (linked[record]) {
                int root = components.of(record);
                if (root == record) {
                    members.add(new int[sizes[root]]);
                    place[root] = members.size();
                    sizes[root] = 0;
                }
                members.get(place[root] - 1)[sizes[root]++] = record;
            }
        }
        for (int[] component : members) {
            if (Arrays.stream(component).noneMatch(stirred::get)) {
                continue;
            }
            for (int record : component) {
                stirred.set(record);
                persons[record] = record;
            }
            settle(component, within, components, least);
        }
    }

    private void settle(int[] component, int[] within, Components components, double least) {
        if (component.length <= LARGEST) {
            agglomerate(component);
            return;
        }
        int root = component[0];
        int[] own = Arrays.stream(within)
                .filter(link -> components.of(links.left(link)) == root && components.of(links.right(link)) == root)
                .toArray();
        if (Arrays.stream(own).anyMatch(link -> links.logOdds(link) >= least + STEP)) {
            split(own, least + STEP);
        } else {
            // Nothing can be told apart any further: one row copied many times over, say.
            Arrays.stream(component).forEach(record -> persons[record] = root);
        }
    }

    private void agglomerate(int[] members) {
        double[][] logOdds = new double[members.length][members.length];
        for (int i = 0; i < members.length; i++) {
            for (int j = 0; j < i; j++) {
                logOdds[i][j] = scores.logOdds(members[j], members[i]) - threshold;
                logOdds[j][i] = logOdds[i][j];
            }
        }
        int[] found = Agglomeration.cluster(logOdds);
        for (int i = 0; i < members.length; i++) {
            persons[members[i]] = members[found[i]];
        }
    }
}
