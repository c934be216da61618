package org.hearth.dataset;

import java.util.List;

/** Goes through all pairs that meet, wherever that is done. */
interface Rounds {

    /** Counts the patterns of the pairs. */
    Patterns tally(Entries entries, List<Comparison> comparisons, boolean across);

    /** Scores the pairs and keeps those that reach odds. */
    Found judge(Scores scores, double least);
}
