package org.hearth.command;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.hearth.workspace.Manifest;
import org.hearth.workspace.Stage.Outcome;

/** The line a stage ends with: its name, what it made, what it refused, how long it took. */
public final class Summary {

    private Summary() {}

    public static void print(PrintStream out, Outcome outcome) {
        out.println(line(outcome));
    }

    static String line(Outcome outcome) {
        Manifest manifest = outcome.manifest();
        String counts = counted(manifest.counts(), Summary::named);
        String refused =
                manifest.refused().isEmpty() ? "" : "; refused " + counted(manifest.refused(), (n, kind) -> kind);
        String end = outcome instanceof Outcome.Made made
                ? String.format(Locale.UK, "%.1f s", made.time().toMillis() / 1000.0)
                : "unchanged, skipped";
        return String.format(
                Locale.UK, "%-10s %s: %s%s (%s)", manifest.stage(), manifest.artefact(), counts, refused, end);
    }

    private static String counted(Map<String, Long> numbers, BiFunction<Long, String, String> name) {
        return numbers.entrySet().stream()
                .map(entry -> String.format(
                        Locale.UK, "%,d %s", entry.getValue(), name.apply(entry.getValue(), entry.getKey())))
                .collect(Collectors.joining(", "));
    }

    /** What is counted, in the singular where there is one of it. */
    private static String named(long number, String things) {
        return number == 1 ? things.replaceFirst("(?<=[a-z]{2}[^s])s$", "") : things;
    }
}
