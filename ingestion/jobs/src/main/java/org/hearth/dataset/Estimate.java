package org.hearth.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearth.dataset.Meetings.PassReport;
import org.hearth.dataset.Meetings.Share;
import org.hearth.kind.LinkageFile;

/**
 * What a linkage would compare, told from a sample of its pairs.
 *
 * @param records how many there are
 * @param pairs that share a key, a pair counted once a key
 * @param met share of the pairs of one person that would meet, 0 to 1, at most; see {@link Recapture}
 * @param passes what each pass comes to
 */
public record Estimate(int records, long pairs, double met, List<PassReport> passes) {

    private static final int SHARES = 512;
    private static final int OF_SHARES = 8;

    /** Estimates. */
    static Estimate of(EncodedSets read, Meetings meetings, LinkageFile rules) {
        Rounds rounds = new Sample(meetings);
        Scores scores = Linking.learnt(read, rounds, rules, Decisions.NONE);
        Found found = rounds.judge(scores, Linking.logOdds(Linking.threshold(rules)));
        return new Estimate(
                read.entries().size(),
                meetings.pairs(),
                Recapture.met(meetings, found, link -> true),
                meetings.report());
    }

    /** A line a pass, and one for all. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        passes.forEach(pass -> lines.add(String.format(
                Locale.UK,
                "%-40s %,14d pairs, largest key %,d records; left out %,d keys, largest %,d, %,d pairs",
                pass.pass(),
                pass.pairs(),
                pass.largestBlock(),
                pass.dropped(),
                pass.largestDropped(),
                pass.pairsDropped())));
        lines.add(String.format(
                Locale.UK,
                "%-40s %,14d pairs, %.0f a record; at most %.1f%% of the pairs of one person would meet",
                "all",
                pairs,
                2.0 * pairs / Math.max(1, records),
                100 * met));
        return lines;
    }

    /** Every so many-th share of the work: each pass is in it for its part. */
    private record Sample(Meetings meetings) implements Rounds {

        @Override
        public Patterns tally(Entries entries, List<Comparison> comparisons, boolean across) {
            int every = SparkRounds.every(meetings.pairs() / OF_SHARES);
            Patterns all = new Patterns();
            for (Share share : sample()) {
                all.addAll(Kernel.tally(share, meetings, entries, comparisons, OF_SHARES * every, across));
            }
            return all;
        }

        @Override
        public Found judge(Scores scores, double least) {
            return Found.of(sample().stream()
                    .map(share -> Kernel.judge(share, meetings, scores, least))
                    .toList());
        }

        private List<Share> sample() {
            List<Share> shares = meetings.shares(SHARES);
            List<Share> sample = new ArrayList<>();
            for (int i = OF_SHARES / 2; i < shares.size(); i += OF_SHARES) {
                sample.add(shares.get(i));
            }
            return sample;
        }
    }
}
