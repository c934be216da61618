package org.hearth.simulation.name;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hearth.simulation.chance.Chance;

/** Fictional street names in a seeded order, each once. Immutable. */
public final class Streets {

    /** A street's name, and the same with its kind abbreviated. */
    public record Street(String name, String shortName) {}

    private final List<Street> streets;

    private Streets(List<Street> streets) {
        this.streets = streets;
    }

    /** Every beginning with every kind, shuffled. */
    public static Streets read(Chance chance) {
        Map<String, List<String>> words = WordList.byKey("streets.txt");
        List<Street> streets = new ArrayList<>();
        for (String beginning : words.getOrDefault("beginnings", List.of())) {
            for (String kind : words.getOrDefault("kinds", List.of())) {
                int slash = kind.indexOf('/');
                streets.add(new Street(
                        beginning + " " + kind.substring(0, slash), beginning + " " + kind.substring(slash + 1)));
            }
        }
        Collections.shuffle(streets, new Random(chance.below(Integer.MAX_VALUE)));
        return new Streets(streets);
    }

    /** The street of a place in the order; beyond the last they begin anew. */
    public Street at(int place) {
        return streets.get(place % streets.size());
    }
}
