package org.hearth.linkage;

/** Goes through all pairs of records to be compared, wherever that is done. */
interface PairWork {

    /** Counts the patterns of all pairs. */
    Tally tally(Comparisons comparisons);

    /** Scores all pairs. */
    Judged judge(Scorer scorer);
}
