package org.hearth.evaluation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.hearth.fairness.ContactBias;
import org.hearth.fairness.EvenerList;
import org.hearth.fairness.Fairness;
import org.hearth.training.JsonFile;

/**
 * {@code fairness.json}: what the lists of the test dates would have done to groups of households, at each team's real capacity.
 *
 * @param model what ranked: the model that was held against the gate
 * @param rows test rows
 * @param places on the lists
 * @param leastCell fewest rows behind a number
 * @param reports one an attribute, then pairs of them
 * @param contactBias how the measures would look if need of never-known households had gone unseen
 * @param trueNeed the same held against true need; simulated data alone has it
 * @param price what a list that misses need equally often would cost, by attribute; never applied
 */
public record ListFairness(
        String model,
        int rows,
        int places,
        int leastCell,
        List<Fairness> reports,
        Optional<ContactBias> contactBias,
        Optional<TrueNeed> trueNeed,
        SortedMap<String, List<EvenerList.Point>> price) {

    public static final String FILE = "fairness.json";
    static final String PAGE = "fairness.html";

    public ListFairness {
        reports = List.copyOf(reports);
    }

    /** Reads it from an evaluation. */
    public static ListFairness in(Path directory) {
        return JsonFile.read(directory.resolve(FILE), ListFairness.class);
    }
}
