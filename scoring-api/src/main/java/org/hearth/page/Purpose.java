package org.hearth.page;

import java.util.List;

/**
 * What the list is for and what it rests on, told wherever a household is shown.
 *
 * @param asOf the day as of which the households were observed, such as 1 October 2026
 * @param horizon the time within which help would start, such as six months
 * @param byModel whether the model ranks the list; if not, the Working Together signs do
 * @param sources how old each agency's data is
 */
public record Purpose(String asOf, String horizon, boolean byModel, List<Source> sources) {

    public Purpose {
        sources = List.copyOf(sources);
    }

    /**
     * The age of one agency's data.
     *
     * @param agency the agency's name
     * @param dataTo the last day its data covers, or not supplied
     */
    public record Source(String agency, String dataTo) {}
}
