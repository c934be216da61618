package org.hearth.calibration;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Outcomes by margin, rows of one margin together, and the pooling of neighbours whose shares fall.
 *
 * @param margins distinct, ascending
 * @param positives rows with the label at each margin
 * @param rows rows at each margin
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Pool(double[] margins, double[] positives, double[] rows) {

    static Pool of(double[] margins, byte[] labels) {
        int[] order = IntStream.range(0, margins.length)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> margins[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] distinct =
                IntStream.of(order).mapToDouble(row -> margins[row]).distinct().toArray();
        Pool pool = new Pool(distinct, new double[distinct.length], new double[distinct.length]);
        int at = -1;
        for (int row : order) {
            at += at < 0 || margins[row] != distinct[at] ? 1 : 0;
            pool.positives[at] += labels[row];
            pool.rows[at]++;
        }
        return pool;
    }

    /** The share at each margin that never falls and is nearest to the outcomes, in squares: pool adjacent violators. */
    double[] shares() {
        int size = margins.length;
        int[] last = new int[size]; // of each block
        double[] hits = new double[size];
        double[] all = new double[size];
        int blocks = 0;
        for (int i = 0; i < size; i++) {
            last[blocks] = i;
            hits[blocks] = positives[i];
            all[blocks] = rows[i];
            while (blocks > 0 && hits[blocks - 1] * all[blocks] >= hits[blocks] * all[blocks - 1]) {
                hits[blocks - 1] += hits[blocks];
                all[blocks - 1] += all[blocks];
                last[blocks - 1] = i;
                blocks--;
            }
            blocks++;
        }
        double[] shares = new double[size];
        int block = 0;
        for (int i = 0; i < size; i++) {
            block += i > last[block] ? 1 : 0;
            shares[i] = hits[block] / all[block];
        }
        return shares;
    }
}
