package org.hearth.feature;

import java.io.Serializable;
import java.util.List;

/**
 * Which facts a feature reads.
 *
 * @param level whose
 * @param kinds of these kinds
 * @param codes with one of these codes; any code when empty
 * @param amountAtLeast with at least this amount; any, or none, when NaN
 * @param window that happened in it
 */
public record Source(Level level, List<String> kinds, List<String> codes, double amountAtLeast, Window window)
        implements Serializable {

    public Source {
        kinds = List.copyOf(kinds);
        codes = List.copyOf(codes);
    }

    /** Whether facts of a kind and code are read, as far as kind and code tell. */
    boolean reads(String kind, String code) {
        return kinds.contains(kind) && (codes.isEmpty() || codes.contains(code));
    }

    boolean reads(double amount) {
        return Double.isNaN(amountAtLeast) || amount >= amountAtLeast;
    }
}
