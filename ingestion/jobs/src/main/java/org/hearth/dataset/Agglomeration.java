package org.hearth.dataset;

import java.util.Arrays;

/**
 * Clusters a few elements: the two clusters that belong together most become one while they belong together at all. How much they do
 * is, for two thirds, the mean log-odds of all pairs between them, so that the many that speak against count too; for a third it is
 * their best pair, since someone who moved or is called by two names looks like only some of the records of one person. A pair of
 * minus infinity keeps two clusters apart for good, one of infinity brings them together before all others. The order of elements
 * settles ties alone. For n elements n² numbers are kept; it takes about as many steps, at worst n³.
 */
public final class Agglomeration {

    private static final double MOST = 30;
    private static final double STRONGEST_PART = 1.0 / 3;

    private final double[][] sums;
    private final double[][] strongest;
    private final int[] sizes;
    private final int[] clusters;
    /** By cluster, the one it belongs together with most, and how much; -1 if with none, or where it is a part of another. */
    private final int[] nearest;

    private final double[] height;

    private Agglomeration(double[][] logOdds) {
        int n = logOdds.length;
        sums = new double[n][n];
        strongest = new double[n][];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                sums[i][j] = Double.isInfinite(logOdds[i][j])
                        ? logOdds[i][j]
                        : Math.max(-MOST, Math.min(MOST, logOdds[i][j]));
            }
            strongest[i] = sums[i].clone();
        }
        sizes = new int[n];
        Arrays.fill(sizes, 1);
        clusters = new int[n];
        Arrays.setAll(clusters, i -> i);
        nearest = new int[n];
        height = new double[n];
    }

    /**
     * Clusters elements.
     *
     * @param logOdds symmetric; the diagonal is not read
     * @return for each element the smallest element of its cluster
     */
    public static int[] cluster(double[][] logOdds) {
        Agglomeration run = new Agglomeration(logOdds);
        for (int cluster = 0; cluster < logOdds.length; cluster++) {
            run.search(cluster);
        }
        int next = run.highest();
        while (next >= 0) {
            run.merge(Math.min(next, run.nearest[next]), Math.max(next, run.nearest[next]));
            next = run.highest();
        }
        return run.clusters;
    }

    private int highest() {
        int highest = -1;
        for (int cluster = 0; cluster < nearest.length; cluster++) {
            if (nearest[cluster] >= 0 && (highest < 0 || height[cluster] > height[highest])) {
                highest = cluster;
            }
        }
        return highest;
    }

    private void search(int cluster) {
        nearest[cluster] = -1;
        height[cluster] = 0;
        for (int other = 0; other < sums.length; other++) {
            offer(cluster, other);
        }
    }

    /** Takes another cluster for the nearest if it is. */
    private void offer(int cluster, int other) {
        if (other != cluster && sizes[other] > 0 && together(cluster, other) > height[cluster]) {
            nearest[cluster] = other;
            height[cluster] = together(cluster, other);
        }
    }

    private double together(int a, int b) {
        double mean = sums[a][b] / ((double) sizes[a] * sizes[b]);
        return (1 - STRONGEST_PART) * mean + STRONGEST_PART * strongest[a][b];
    }

    private void merge(int kept, int gone) {
        for (int other = 0; other < sums.length; other++) {
            sums[kept][other] += sums[gone][other];
            sums[other][kept] = sums[kept][other];
            strongest[kept][other] = Math.max(strongest[kept][other], strongest[gone][other]);
            strongest[other][kept] = strongest[kept][other];
        }
        sizes[kept] += sizes[gone];
        sizes[gone] = 0;
        nearest[gone] = -1;
        for (int element = 0; element < clusters.length; element++) {
            if (clusters[element] == gone) {
                clusters[element] = kept;
            }
            if (sizes[element] > 0 && element != kept) {
                if (nearest[element] == kept || nearest[element] == gone) {
                    search(element);
                } else {
                    offer(element, kept);
                }
            }
        }
        search(kept);
    }
}
