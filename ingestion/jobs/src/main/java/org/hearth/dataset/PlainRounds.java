package org.hearth.dataset;

import java.util.List;
import org.hearth.dataset.Meetings.Share;

/** Goes through all pairs on one thread, without Spark. */
record PlainRounds(Meetings meetings) implements Rounds {

    @Override
    public Patterns tally(Entries entries, List<Comparison> comparisons, boolean across) {
        int every = SparkRounds.every(meetings.pairs());
        return Kernel.tally(all(), meetings, entries, comparisons, every, across);
    }

    @Override
    public Found judge(Scores scores, double least) {
        return Kernel.judge(all(), meetings, scores, least);
    }

    private Share all() {
        return new Share(0, meetings.size() == 0 ? 0 : meetings.end(meetings.size() - 1));
    }
}
