package org.hearth.page;

import java.util.List;
import org.hearth.transparency.Model;
import org.hearth.transparency.Source;

/**
 * What the list is for and what it rests on, told wherever a household is shown.
 *
 * @param asOf the day as of which the households were observed, such as 1 October 2026
 * @param horizon the time within which help would start, such as six months
 * @param byModel whether the model ranks the list; if not, the Working Together signs do
 * @param sources how old each agency's data is
 */
public record Basis(String asOf, String horizon, boolean byModel, List<Age> sources) {

    public Basis {
        sources = List.copyOf(sources);
    }

    /**
     * The age of one agency's data.
     *
     * @param agency the agency's name
     * @param dataTo the last day its data covers, or not supplied
     */
    public record Age(String agency, String dataTo) {}

    static Basis of(Model model, List<Source> sources) {
        return new Basis(
                PlainWords.day(model.asOf()),
                PlainWords.months(model.labelMonths()),
                model.rankedBy().equals("model"),
                sources.stream()
                        .map(source -> new Age(
                                PlainWords.sentence(PlainWords.agency(source.agency())),
                                source.dataTo().map(PlainWords::day).orElse("not supplied")))
                        .toList());
    }
}
