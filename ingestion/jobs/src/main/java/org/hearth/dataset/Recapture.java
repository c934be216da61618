package org.hearth.dataset;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * How many pairs of one person met at all, told without a truth: from how often passes that look at the date of birth and passes that
 * do not find the same pairs, as if they were independent. They are not, and pairs that say too little to be taken for one person are in
 * neither, so it is the most that may have met.
 *
 * <p>Source: D. Chapman, Some properties of the hypergeometric distribution, University of California Publications in Statistics 1
 * (1951).
 */
final class Recapture {

    /** Links looked at. */
    private static final int MOST = 50_000;

    private Recapture() {}

    /** Share of the pairs of one person that met, 0 to 1, from links that are taken for such pairs. */
    static double met(Meetings meetings, Found found, IntPredicate accepted) {
        long withBirth = 0;
        long without = 0;
        long both = 0;
        int step = Math.max(1, found.size() / MOST);
        for (int link = 0; link < found.size(); link += step) {
            if (accepted.test(link)) {
                List<String> passes = meetings.shared(found.left(link), found.right(link));
                boolean birth = passes.stream().anyMatch(Recapture::looksAtBirth);
                boolean other = !passes.stream().allMatch(Recapture::looksAtBirth);
                withBirth += birth ? 1 : 0;
                without += other ? 1 : 0;
                both += birth && other ? 1 : 0;
            }
        }
        double all = (withBirth + 1.0) * (without + 1.0) / (both + 1.0) - 1;
        return all <= 0 ? 1 : Math.min(1, (withBirth + without - both) / all);
    }

    private static boolean looksAtBirth(String pass) {
        return pass.contains("birth") || pass.contains("year");
    }
}
