package org.hearth.dataset;

import java.util.List;
import org.hearth.dataset.Meetings.Share;

/** The loop over pairs: primitive arrays alone, the rows of a block side by side. */
final class Kernel {

    private Kernel() {}

    /** Sees a pair that this block owns: the records, and where their rows start. */
    private interface Visitor {
        void pair(int left, int right, int leftRow, int rightRow);
    }

    /** Decides by rows alone whether a pair is worth looking at. */
    private interface Gate {
        boolean open(int[] rows, int leftRow, int rightRow);
    }

    /**
     * Counts patterns.
     *
     * @param every only every so many-th record of the blocks meets the others, and counts for so many
     */
    static Patterns tally(
            Share share, Meetings meetings, Entries entries, List<Comparison> of, int every, boolean across) {
        Patterns patterns = new Patterns();
        Comparison[] comparisons = of.toArray(Comparison[]::new);
        int[] levels = new int[comparisons.length];
        Rows rows = new Rows(entries, meetings);
        rows.visit(share, every, across, (all, left, right) -> true, (left, right, leftRow, rightRow) -> {
            for (int c = 0; c < comparisons.length; c++) {
                levels[c] = comparisons[c].level(rows.rows, leftRow, rightRow);
            }
            patterns.add(Model.pattern(levels, comparisons), every);
        });
        return patterns;
    }

    /** Scores pairs and keeps those that reach odds. */
    static Found judge(Share share, Meetings meetings, Scores scores, double least) {
        Found found = new Found();
        int[] levels = scores.scratch();
        Rows rows = new Rows(scores.entries(), meetings);
        rows.visit(
                share,
                1,
                scores.acrossOnly(),
                (all, left, right) -> scores.canReach(all, left, right, least, levels),
                (left, right, leftRow, rightRow) -> {
                    double odds = scores.logOdds(rows.rows, leftRow, rightRow, levels);
                    found.count(Scores.probability(odds));
                    if (odds >= least) {
                        found.add(
                                Math.min(left, right),
                                Math.max(left, right),
                                Model.pattern(levels, scores.comparisons()),
                                odds);
                    }
                });
        return found;
    }

    /** In a block of at most so many records most pairs have met before; in a larger one most are strangers, whom the gate stops. */
    private static final int FEW = 6;

    /** The rows of the block at hand. */
    private static final class Rows {

        private final Entries entries;
        private final Meetings meetings;
        private int[] rows = new int[0];

        Rows(Entries entries, Meetings meetings) {
            this.entries = entries;
            this.meetings = meetings;
        }

        void visit(Share share, int every, boolean across, Gate gate, Visitor visitor) {
            if (share.from() == share.to()) {
                return; // nobody meets: nothing has come since the last linkage, say
            }
            int width = entries.width();
            int block = meetings.blockOf(share.from());
            int place = share.from();
            while (place < share.to()) {
                int end = meetings.end(block);
                int start = meetings.start(block);
                boolean gathered = false;
                for (int to = Math.min(end, share.to()); place < to; place++) {
                    if (!meetings.opens(place) || !isOf(every, place)) {
                        continue;
                    }
                    if (!gathered) { // of a block in which nobody's turn it is nothing need be seen
                        gather(start, end, width);
                        gathered = true;
                    }
                    row(block, start, place, end, width, across, gate, visitor);
                }
                block++;
            }
        }

        private static boolean isOf(int every, int place) {
            return every == 1 || Integer.remainderUnsigned(place * 0x9e3779b9, every) == 0;
        }

        private void row(
                int block, int start, int place, int end, int width, boolean across, Gate gate, Visitor visitor) {
            int left = meetings.member(place);
            int leftRow = (place - start) * width;
            int rightRow = leftRow + width;
            boolean few = end - start <= FEW;
            for (int other = place + 1; other < end; other++, rightRow += width) {
                int right = meetings.member(other);
                if (across && entries.source(left) == entries.source(right)) {
                    continue;
                }
                boolean ours = !few || meetings.firstCommon(left, right) == block;
                if (ours && gate.open(rows, leftRow, rightRow) && (few || meetings.firstCommon(left, right) == block)) {
                    visitor.pair(left, right, leftRow, rightRow);
                }
            }
        }

        private void gather(int start, int end, int width) {
            if (rows.length < (end - start) * width) {
                rows = new int[(end - start) * width];
            }
            int[] cells = entries.cells();
            for (int place = start, at = 0; place < end; place++, at += width) {
                System.arraycopy(cells, meetings.member(place) * width, rows, at, width);
            }
        }
    }
}
