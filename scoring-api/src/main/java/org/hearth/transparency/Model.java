package org.hearth.transparency;

import java.time.LocalDate;
import java.util.SortedMap;

/**
 * A model in use.
 *
 * @param model such as early-help
 * @param version first eight digits of its artefact's SHA-256
 * @param label what it foretells, in plain words
 * @param labelMonths within how many months
 * @param asOf the day as of which households were scored
 * @param rankedBy model if it passed its gate and nobody took it out of use, or else rules
 * @param why why it ranks or does not, as a clause about the model
 * @param settings of its training
 * @param counts of its training
 */
public record Model(
        String model,
        String version,
        String label,
        int labelMonths,
        LocalDate asOf,
        String rankedBy,
        String why,
        SortedMap<String, String> settings,
        SortedMap<String, Long> counts) {

    /** Whether the model ranks; if not, the signs of need do. */
    public boolean ranks() {
        return rankedBy.equals("model");
    }
}
