package org.hearth.fairness;

/**
 * Who was listed and what happened, counted; a bootstrap resample counts a row as often as it was drawn.
 *
 * @param listedWith rows on the list with the label (true positives)
 * @param listedWithout rows on the list without it (false positives)
 * @param passedWith rows not on the list with the label (false negatives)
 * @param passedWithout rows not on the list without it (true negatives)
 */
record Confusion(double listedWith, double listedWithout, double passedWith, double passedWithout) {

    double rows() {
        return listed() + passedWith + passedWithout;
    }

    double listed() {
        return listedWith + listedWithout;
    }

    double positives() {
        return listedWith + passedWith;
    }

    double negatives() {
        return listedWithout + passedWithout;
    }
}
