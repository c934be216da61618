package org.hearth.dataset;

import java.util.Arrays;

/** Connected components by union and find, each named by its smallest member. Not thread-safe. */
public final class Components {

    private final int[] parents;

    public Components(int size) {
        parents = new int[size];
        Arrays.setAll(parents, i -> i);
    }

    public void join(int a, int b) {
        int rootA = of(a);
        int rootB = of(b);
        parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
    }

    /** The smallest member of the component that holds an element. */
    public int of(int element) {
        int at = element;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }
}
