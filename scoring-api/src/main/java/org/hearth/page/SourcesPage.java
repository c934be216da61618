package org.hearth.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
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

    /** What is counted, by what one of it and many of it are called. */
    private record Counted(String one, String many) {}

    /** Counts under the words of their kinds; kinds of the same words are added up. */
    private static List<String> counts(Map<String, Long> counts, Function<String, Counted> words) {
        Map<Counted, Long> said = new TreeMap<>(Comparator.comparing(Counted::many));
        counts.forEach((kind, count) -> said.merge(words.apply(kind.replace('-', ' ')), count, Long::sum));
        return said.entrySet().stream()
                .map(entry -> PlainWords.counted(
                        entry.getValue(), entry.getKey().one(), entry.getKey().many()))
                .toList();
    }

    private static Counted kept(String kind) {
        return switch (kind) {
            case "facts" -> new Counted("event", "events");
            case "records" -> new Counted("person’s record", "people’s records");
            case "residences" -> new Counted("home, as a code", "homes, as codes");
            default -> new Counted(kind, kind);
        };
    }

    private static Counted refused(String kind) {
        if (kind.startsWith("past retention")) {
            return new Counted("older than may be kept", "older than may be kept");
        }
        return switch (kind) {
            case "bad check digit" ->
                new Counted("number with a wrong check digit", "numbers with a wrong check digit");
            case "birth after event" -> new Counted("birth after the event", "births after the event");
            case "row refused" -> new Counted("row refused", "rows refused");
            case "value refused" -> new Counted("value refused", "values refused");
            default -> new Counted(kind, kind);
        };
    }

    private static List<String> orNothing(List<String> lines, String nothing) {
        return lines.isEmpty() ? List.of(nothing) : lines;
    }
}
