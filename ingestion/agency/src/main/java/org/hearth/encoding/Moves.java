package org.hearth.encoding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hearth.extract.Statement.Residence;

/** From statements of where a person lives to the changes of it. */
final class Moves {

    private static final Comparator<Residence> IN_TIME = Comparator.comparing(Residence::fromOn)
            .thenComparing(residence -> residence.uprn().orElse(""))
            .thenComparing(residence -> residence.postcode().orElse(""));

    private Moves() {}

    static List<Residence> of(List<Residence> residences) {
        List<Residence> moves = new ArrayList<>();
        residences.stream().sorted(IN_TIME).forEach(next -> {
            if (moves.isEmpty() || isElsewhere(moves.get(moves.size() - 1), next)) {
                moves.add(next);
            }
        });
        return moves;
    }

    /** Whether a statement says another place; one that only leaves out the property or the postcode does not. */
    private static boolean isElsewhere(Residence now, Residence next) {
        return differ(now.uprn(), next.uprn())
                || ((now.uprn().isEmpty() || next.uprn().isEmpty()) && differ(now.postcode(), next.postcode()))
                || (now.uprn().isEmpty() && next.uprn().isPresent());
    }

    private static boolean differ(Optional<String> left, Optional<String> right) {
        return left.isPresent() && right.isPresent() && !left.get().equals(right.get());
    }
}
