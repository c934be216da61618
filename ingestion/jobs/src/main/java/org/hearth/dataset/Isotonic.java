package org.hearth.dataset;

/** Holds weights to their order: a better level never counts less than a worse one. */
final class Isotonic {

    private Isotonic() {}

    /** Pools adjacent levels whose weights stand in the wrong order; only the first so many levels have an order. */
    static void fall(double[] person, double[] strangers, int ordered) {
        int[] end = new int[ordered];
        double[] sums = new double[ordered];
        double[] sumsOfStrangers = new double[ordered];
        int pools = 0;
        for (int level = 0; level < ordered; level++) {
            sums[pools] = person[level];
            sumsOfStrangers[pools] = strangers[level];
            end[pools++] = level + 1;
            while (pools > 1
                    && sums[pools - 1] / sumsOfStrangers[pools - 1] > sums[pools - 2] / sumsOfStrangers[pools - 2]) {
                sums[pools - 2] += sums[pools - 1];
                sumsOfStrangers[pools - 2] += sumsOfStrangers[pools - 1];
                end[pools - 2] = end[pools - 1];
                pools--;
            }
        }
        int level = 0;
        for (int pool = 0; pool < pools; pool++) {
            for (; level < end[pool]; level++) {
                person[level] = strangers[level] * sums[pool] / sumsOfStrangers[pool];
            }
        }
    }
}
