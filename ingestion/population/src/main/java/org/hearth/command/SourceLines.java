package org.hearth.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.hearth.source.Source;

/** What each agency has supplied, as lines of a table. */
final class SourceLines {

    private static final String FORMAT = "%-20s %-11s %-24s %9s %9s %8s  %s";
    private static final String NOT_SUPPLIED = "not supplied";

    private SourceLines() {}

    static List<String> of(List<Source> sources) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.UK, FORMAT, "source", "data to", "covers", "rows", "refused", "matched", "late by"));
        for (Source source : sources) {
            lines.add(
                    source.deliveries() == 0 ? String.format("%-20s %s", source.agency(), NOT_SUPPLIED) : line(source));
        }
        return lines;
    }

    private static String line(Source source) {
        return String.format(
                Locale.UK,
                FORMAT,
                source.agency(),
                source.dataTo().map(LocalDate::toString).orElse("no events"),
                source.coversFrom().map(LocalDate::toString).orElse("?") + " to "
                        + source.coversTo().map(LocalDate::toString).orElse("?"),
                String.format(Locale.UK, "%,d", source.rows()),
                percent(source.rejectionRate(), "%.2f%%"),
                percent(source.matchRate(), "%.1f%%"),
                late(source));
    }

    private static String percent(OptionalDouble rate, String format) {
        return rate.isPresent() ? String.format(Locale.UK, format, 100 * rate.getAsDouble()) : "-";
    }

    private static String late(Source source) {
        if (source.lateDays().isEmpty()) {
            return "no rhythm agreed";
        }
        long days = source.lateDays().getAsLong();
        return days == 0 ? "in time" : days + (days == 1 ? " day" : " days");
    }
}
