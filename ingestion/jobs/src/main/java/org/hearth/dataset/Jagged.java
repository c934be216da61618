package org.hearth.dataset;

import java.io.Serializable;
import java.util.Arrays;

/** Rows of numbers of different lengths, one after the other. Immutable. */
public final class Jagged implements Serializable {

    private final int[] starts;
    private final int[] values;

    /**
     * Rows laid one after the other.
     *
     * @param starts where each row starts, and at the end where the last one ends
     */
    public Jagged(int[] starts, int[] values) {
        this.starts = starts;
        this.values = values;
    }

    public int rows() {
        return starts.length - 1;
    }

    /** How many values there are in all rows. */
    public int size() {
        return values.length;
    }

    public int start(int row) {
        return starts[row];
    }

    public int end(int row) {
        return starts[row + 1];
    }

    public int value(int place) {
        return values[place];
    }

    /** The row that holds a place. */
    public int rowOf(int place) {
        int row = Arrays.binarySearch(starts, place);
        row = row >= 0 ? row : -row - 2;
        while (starts[row + 1] <= place) {
            row++;
        }
        return row;
    }

    /** The rows of every value: row v of the answer lists, in order, the rows here, from one on, that hold v. */
    Jagged turned(int from, int rows) {
        int[] turnedStarts = new int[rows + 1];
        for (int place = starts[from]; place < values.length; place++) {
            turnedStarts[values[place] + 1]++;
        }
        for (int row = 0; row < rows; row++) {
            turnedStarts[row + 1] += turnedStarts[row];
        }
        int[] next = turnedStarts.clone();
        int[] turned = new int[values.length - starts[from]];
        for (int row = from; row < rows(); row++) {
            for (int place = start(row); place < end(row); place++) {
                turned[next[values[place]]++] = row;
            }
        }
        return new Jagged(turnedStarts, turned);
    }
}
