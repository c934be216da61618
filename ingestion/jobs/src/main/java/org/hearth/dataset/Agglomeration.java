package org.hearth.dataset;

import java.util.Arrays;

/**
 * Average-link clustering of a few elements: the two clusters with the largest mean log-odds between them become one while
 * that mean is above 0. Every pair counts, also the many that speak against; a pair of minus infinity keeps two clusters apart
 * for good, one of infinity brings them together before all others. Found by chains of nearest neighbours in n² steps.
 *
 * <p>Source: F. Murtagh, A Survey of Recent Advances in Hierarchical Clustering Algorithms, Computer Journal 26 (1983).
 */
public final class Agglomeration {

    private static final double MOST = 30;

    private final double[][] sums;
    private final int[] sizes;
    private final int[] clusters;
    private final int[] chain;
    private int chained;

    private Agglomeration(double[][] logOdds) {
        int n = logOdds.length;
        sums = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                sums[i][j] = Double.isInfinite(logOdds[i][j])
                        ? logOdds[i][j]
                        : Math.max(-MOST, Math.min(MOST, logOdds[i][j]));
            }
        }
        sizes = new int[n];
        Arrays.fill(sizes, 1);
        clusters = new int[n];
        Arrays.setAll(clusters, i -> i);
        chain = new int[n];
    }

    /**
     * Clusters elements.
     *
     * @param logOdds symmetric; the diagonal is not read
     * @return for each element the smallest element of its cluster
     */
    public static int[] cluster(double[][] logOdds) {
        Agglomeration run = new Agglomeration(logOdds);
        boolean[] open = new boolean[logOdds.length];
        Arrays.fill(open, true);
        for (int start = 0; start < open.length; start++) {
            while (open[start]) {
                run.follow(start, open);
            }
        }
        return run.clusters;
    }

    /** Follows nearest neighbours until two are each other's nearest and merge, or the first has none left. */
    private void follow(int start, boolean[] open) {
        chain[0] = start;
        chained = 1;
        while (true) {
            int top = chain[chained - 1];
            int before = chained > 1 ? chain[chained - 2] : -1;
            int nearest = nearest(top, before, open);
            if (nearest < 0) {
                open[top] = false;
                return;
            }
            if (nearest == before) {
                merge(Math.min(top, before), Math.max(top, before), open);
                return;
            }
            chain[chained++] = nearest;
        }
    }

    private int nearest(int cluster, int preferred, boolean[] open) {
        int nearest = -1;
        double best = 0;
        if (preferred >= 0) {
            nearest = preferred;
            best = mean(cluster, preferred);
        }
        for (int other = 0; other < open.length; other++) {
            if (other != cluster && open[other] && mean(cluster, other) > best) {
                nearest = other;
                best = mean(cluster, other);
            }
        }
        return nearest;
    }

    private double mean(int a, int b) {
        return sums[a][b] / ((double) sizes[a] * sizes[b]);
    }

    private void merge(int kept, int gone, boolean[] open) {
        for (int other = 0; other < sums.length; other++) {
            sums[kept][other] += sums[gone][other];
            sums[other][kept] = sums[kept][other];
        }
        sizes[kept] += sizes[gone];
        open[gone] = false;
        for (int element = 0; element < clusters.length; element++) {
            if (clusters[element] == gone) {
                clusters[element] = kept;
            }
        }
    }
}
