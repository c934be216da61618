package org.hearth.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
                orNothing(counts(source.kept()), "Not supplied"),
                orNothing(counts(source.refused()), "0"),
                orNothing(
                        source.deliveries().stream()
                                .map(day -> PlainWords.day(LocalDate.parse(day)))
                                .toList(),
                        "Not supplied"));
    }

    private static List<String> counts(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> String.format(Locale.UK, "%,d %s", entry.getValue(), words(entry.getKey())))
                .toList();
    }

    /** Row-refused, the name of an effect, is rows refused when they are counted. */
    private static String words(String kind) {
        return kind.replaceFirst("^(row|value)-", "$1s ").replace('-', ' ');
    }

    private static List<String> orNothing(List<String> lines, String nothing) {
        return lines.isEmpty() ? List.of(nothing) : lines;
    }
}
