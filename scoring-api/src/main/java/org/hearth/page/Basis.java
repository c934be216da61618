package org.hearth.page;

import java.util.Comparator;
import java.util.List;
import org.hearth.transparency.Model;
import org.hearth.transparency.Source;

/**
 * What the list is for and what it rests on, told wherever a household is shown.
 *
 * @param asOf the day as of which the households were observed, such as 1 October 2026
 * @param horizon the time within which help would start, such as six months
 * @param byModel whether the model ranks the list; if not, the Working Together signs do
 * @param why why the model ranks or does not, in a sentence
 * @param age how old the data is, in a sentence
 * @param sources how old each agency's data is
 */
public record Basis(String asOf, String horizon, boolean byModel, String why, String age, List<Age> sources) {

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
                model.ranks(),
                PlainWords.whole(model.why()),
                age(sources),
                sources.stream()
                        .map(source -> new Age(
                                PlainWords.sentence(PlainWords.agency(source.agency())),
                                source.dataTo().map(PlainWords::day).orElse("not supplied")))
                        .toList());
    }

    /** The agency whose data ends first, and those that supply none: what is most likely to be out of date. */
    private static String age(List<Source> sources) {
        List<String> none = sources.stream()
                .filter(source -> source.dataTo().isEmpty())
                .map(source -> PlainWords.agency(source.agency()))
                .toList();
        String oldest = sources.stream()
                .filter(source -> source.dataTo().isPresent())
                .min(Comparator.comparing(source -> source.dataTo().orElseThrow()))
                .map(source -> "The oldest data, from " + PlainWords.agency(source.agency()) + ", ends on "
                        + PlainWords.day(source.dataTo().orElseThrow()) + ".")
                .orElse("");
        return none.isEmpty() ? oldest : (oldest + " Not supplied: " + PlainWords.joined(none) + ".").strip();
    }
}
