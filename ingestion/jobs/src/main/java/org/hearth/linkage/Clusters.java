package org.hearth.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Persons out of links: connected components only to split the work, then {@link Agglomeration} over all pairs inside each, so
 * that a chain of lucky links does not make one person of many.
 */
final class Clusters {

    /** Above this many records a component is first cut at higher odds: a matrix of pairs must stay small. */
    private static final int LARGEST = 1000;

    private static final double STEP = 2;

    private final Scorer scorer;
    private final Links links;
    private final int[] clusters;

    private Clusters(int records, Links links, Scorer scorer) {
        this.scorer = scorer;
        this.links = links;
        this.clusters = new int[records];
        Arrays.setAll(clusters, i -> i);
    }

    /**
     * The cluster of each record, named by its smallest record.
     *
     * @param least log-odds from which a link joins two records into one component
     */
    static int[] of(int records, Links links, Scorer scorer, double least) {
        Clusters run = new Clusters(records, links, scorer);
        int[] all = new int[links.size()];
        Arrays.setAll(all, i -> i);
        run.split(all, least);
        return run.clusters;
    }

    private void split(int[] within, double least) {
        Components components = new Components(clusters.length);
        for (int link : within) {
            if (links.logOdds(link) >= least) {
                components.join(links.left(link), links.right(link));
            }
        }
        List<List<Integer>> members = new ArrayList<>();
        int[] place = new int[clusters.length];
        for (int record = 0; record < clusters.length; record++) {
            int root = components.of(record);
            if (root != record) {
                if (place[root] == 0) {
                    members.add(new ArrayList<>(List.of(root)));
                    place[root] = members.size();
                }
                members.get(place[root] - 1).add(record);
            }
        }
        for (List<Integer> component : members) {
            int[] sorted = component.stream().mapToInt(i -> i).sorted().toArray();
            if (sorted.length <= LARGEST) {
                agglomerate(sorted);
            } else {
                int root = sorted[0];
                split(
                        Arrays.stream(within)
                                .filter(link -> components.of(links.left(link)) == root
                                        && components.of(links.right(link)) == root)
                                .toArray(),
                        least + STEP);
            }
        }
    }

    private void agglomerate(int[] members) {
        double[][] logOdds = new double[members.length][members.length];
        for (int i = 0; i < members.length; i++) {
            for (int j = 0; j < i; j++) {
                logOdds[i][j] = scorer.logOdds(members[j], members[i]);
                logOdds[j][i] = logOdds[i][j];
            }
        }
        int[] found = Agglomeration.cluster(logOdds);
        for (int i = 0; i < members.length; i++) {
            clusters[members[i]] = members[found[i]];
        }
    }
}
