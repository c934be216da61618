package org.hearth.page;

import java.util.List;
import java.util.Optional;
import org.hearth.page.chart.ReliabilityChart;

/**
 * How good the model is, for anyone to read.
 *
 * @param deployed whether the model passed its gate
 * @param verdict the verdict in a sentence
 * @param facts what the model is and was tested on, as name and words
 * @param gate the line set beforehand, condition by condition
 * @param capacity what the list would have found, in plain words
 * @param contenders the model beside what it must beat
 * @param reliability promised against seen
 * @param others models that were tested and make no list
 * @param limits what it cannot do
 */
public record ModelView(
        boolean deployed,
        String verdict,
        List<Named> facts,
        List<Condition> gate,
        List<String> capacity,
        List<Contender> contenders,
        Optional<Reliability> reliability,
        List<Other> others,
        List<String> limits)
        implements View {

    public ModelView {
        facts = List.copyOf(facts);
        gate = List.copyOf(gate);
        capacity = List.copyOf(capacity);
        contenders = List.copyOf(contenders);
        others = List.copyOf(others);
        limits = List.copyOf(limits);
    }

    @Override
    public String template() {
        return "model.jte";
    }

    /** A name and what it says. */
    public record Named(String name, String words) {}

    /** One condition of the gate: what had to hold, what was found, whether it held. */
    public record Condition(String words, String needed, String found, boolean passed) {}

    /** One way of ranking, on the same households and days. */
    public record Contender(String name, boolean ours, String precision, String found, String ranking, String error) {}

    /** Another model: what it foretells, how its test ended, and each line of it. */
    public record Other(String label, String verdict, boolean passed, List<Condition> gate) {

        public Other {
            gate = List.copyOf(gate);
        }
    }

    /** Promised against seen, drawn and listed. */
    public record Reliability(ReliabilityChart chart, List<Bin> bins) {

        public Reliability {
            bins = List.copyOf(bins);
        }
    }

    /** Households given about the same chance: what was promised and what was seen. */
    public record Bin(String households, String promised, String seen, String range) {}
}
