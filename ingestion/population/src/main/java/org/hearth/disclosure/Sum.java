package org.hearth.disclosure;

import java.util.Arrays;
import java.util.List;

/**
 * A total and the cells it is the sum of, by their places in a list of counts.
 *
 * @param parts at least one; none of them the total
 */
public record Sum(int total, List<Integer> parts) {

    public Sum {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || parts.contains(total)) {
            throw new IllegalArgumentException("Cannot sum: a total has parts, and is none of them");
        }
    }

    public static Sum of(int total, int... parts) {
        return new Sum(total, Arrays.stream(parts).boxed().toList());
    }
}
