package org.hearth.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.hearth.transparency.Model;
import org.hearth.transparency.Source;

/** What is held from each agency, in the words of its page. */
final class SourcesPage {

    private SourcesPage() {}

    static SourcesView view(List<Model> models, List<Source> sources) {
        return new SourcesView(
                models.stream()
                        .map(Model::asOf)
                        .max(LocalDate::compareTo)
                        .map(PlainWords::day)
                        .orElse("a day that is not known yet"),
                sources.stream().map(SourcesPage::row).toList());
    }

    private static SourcesView.Row row(Source source) {
        return new SourcesView.Row(
                PlainWords.sentence(PlainWords.agency(source.agency())),
                source.dataFrom().map(PlainWords::day).orElse("Not supplied"),
                source.dataTo().map(PlainWords::day).orElse("Not supplied"),
                orNothing(counts(source.kept(), SourcesPage::kept), "Not supplied"),
                orNothing(counts(source.refused(), SourcesPage::refused), "0"),
                orNothing(
                        source.deliveries().stream().map(day -> delivered(day)).toList(), "Not supplied"));
    }

    /** The day of a delivery; a further one of that day has it with a mark behind. */
    private static String delivered(String folder) {
        return PlainWords.day(LocalDate.parse(folder.split("_", 2)[0]));
    }

    /** Counts under the words of their kinds; kinds of the same words are added up. */
    private static List<String> counts(Map<String, Long> counts, Function<String, String> words) {
        Map<String, Long> said = new TreeMap<>();
        counts.forEach((kind, count) -> said.merge(words.apply(kind.replace('-', ' ')), count, Long::sum));
        return said.entrySet().stream()
                .map(entry -> String.format(Locale.UK, "%,d %s", entry.getValue(), entry.getKey()))
                .toList();
    }

    private static String kept(String kind) {
        return switch (kind) {
            case "facts" -> "events";
            case "records" -> "people’s records";
            case "residences" -> "homes, as codes";
            default -> kind;
        };
    }

    private static String refused(String kind) {
        if (kind.startsWith("past retention")) {
            return "older than may be kept";
        }
        return switch (kind) {
            case "bad check digit" -> "numbers with a wrong check digit";
            case "birth after event" -> "births after the event";
            case "row refused" -> "rows refused";
            case "value refused" -> "values refused";
            default -> kind;
        };
    }

    private static List<String> orNothing(List<String> lines, String nothing) {
        return lines.isEmpty() ? List.of(nothing) : lines;
    }
}
