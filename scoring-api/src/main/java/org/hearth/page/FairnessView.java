package org.hearth.page;

import java.util.List;
import java.util.Optional;

/**
 * What the lists do to groups of households.
 *
 * @param about what was measured, in sentences
 * @param flags disparities whose whole interval is out of bounds, in sentences
 * @param attributes the groups of each attribute
 * @param unseen how the measures would look if need had gone unseen
 * @param truth the same held against true need, in sentences; simulated people alone have it
 * @param prices what evener lists would cost
 */
public record FairnessView(
        List<String> about,
        List<String> flags,
        List<Attribute> attributes,
        List<Unseen> unseen,
        Optional<String> truth,
        List<Price> prices)
        implements View {

    public FairnessView {
        about = List.copyOf(about);
        flags = List.copyOf(flags);
        attributes = List.copyOf(attributes);
        unseen = List.copyOf(unseen);
        prices = List.copyOf(prices);
    }

    @Override
    public String template() {
        return "fairness.jte";
    }

    /** One attribute and its groups. */
    public record Attribute(String name, String reference, List<Group> groups) {
        public Attribute {
            groups = List.copyOf(groups);
        }
    }

    /**
     * One group.
     *
     * @param rows households of the test dates
     * @param shares of all households and of all places
     * @param found of 100 that started help, listed, with its range
     * @param right of 100 listed, started help, with its range
     * @param kept started help by foretold, with its range
     */
    public record Group(String name, String rows, String shares, String found, String right, String kept) {}

    /** One assumption about unseen need. */
    public record Unseen(String share, String ofNeed, String ofList, String found) {}

    /** The price of evenness for one attribute: each step as cells in the order of the heads. */
    public record Price(String attribute, List<Step> steps) {
        public Price {
            steps = List.copyOf(steps);
        }
    }

    /** One step towards an evener list. */
    public record Step(String far, String gap, String moved, String fewer) {}
}
