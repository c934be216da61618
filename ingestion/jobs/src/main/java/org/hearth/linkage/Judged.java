package org.hearth.linkage;

import java.io.Serializable;
import java.util.List;

/**
 * What scoring a share of the pairs came to.
 *
 * @param links pairs likely enough to be linked or reviewed
 * @param expected how many pairs of one person are to be expected among all that were compared: the sum of their posteriors
 */
record Judged(Links links, double expected) implements Serializable {

    static Judged of(List<Judged> parts) {
        return new Judged(
                Links.of(parts.stream().map(Judged::links).toList()),
                parts.stream().mapToDouble(Judged::expected).sum());
    }
}
