package org.hearth.evaluation;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearth.evaluation.ScoreFile.Columns;
import org.hearth.fairness.ContactBias;
import org.hearth.fairness.EvenerList;
import org.hearth.fairness.Fairness;
import org.hearth.resampling.Estimate;
import org.hearth.training.JsonFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hearth evaluate scores}: measures of anyone's scores, by group if asked. */
@Command(
        name = "scores",
        description = {
            "Measure scores from a file of your own against what happened.",
            "Measures agree with scikit-learn to 1e-12, those by group with Fairlearn and Aequitas to 1e-9."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  hearth evaluate scores --in scores.csv --score probability --label needed_help \\",
            "      --household household --group sex,ethnic_group --capacity 100 --json"
        })
public final class ScoresCommand implements Runnable {

    /** At most one way to make a list. */
    static final class Cut {
        @Option(names = "--threshold", paramLabel = "X", description = "list every row with at least this score")
        @Nullable
        Double threshold;

        @Option(names = "--capacity", paramLabel = "K", description = "list the K rows with the highest scores")
        @Nullable
        Integer capacity;
    }

    @Option(names = "--in", required = true, paramLabel = "FILE", description = "a .csv with a header, or a .parquet")
    private Path in = Path.of("");

    @Option(names = "--score", required = true, paramLabel = "COLUMN", description = "the score; higher is more likely")
    private String score = "";

    @Option(names = "--label", required = true, paramLabel = "COLUMN", description = "1 if it happened, 0 if not")
    private String label = "";

    @Option(names = "--household", paramLabel = "COLUMN", description = "whose row it is: resampled as one")
    @Nullable
    private String household;

    @Option(
            names = "--group",
            paramLabel = "COLUMNS",
            split = ",",
            description = "measure by these columns, and by each pair of them")
    private List<String> groups = List.of();

    @Option(
            names = "--known",
            paramLabel = "COLUMN",
            description = "1 if the household was known before: shows what need that nobody saw would change")
    @Nullable
    private String known;

    @ArgGroup
    private Cut cut = new Cut();

    @Option(names = "--bins", defaultValue = "10", description = "of calibration errors (default: ${DEFAULT-VALUE})")
    private int bins = 10;

    @Option(
            names = "--resamples",
            defaultValue = "500",
            description = "of households, behind each 95%% interval (default: ${DEFAULT-VALUE})")
    private int resamples = 500;

    @Option(names = "--seed", defaultValue = "1", description = "of the resamples (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(
            names = "--least-cell",
            defaultValue = "10",
            description = "fewest rows behind a number of a group (default: ${DEFAULT-VALUE})")
    private int leastCell = 10;

    @Option(
            names = "--evener-list",
            description = "show what it would cost to miss need equally often in every group, with the list as long")
    private boolean evenerList;

    @Option(names = "--json", description = "print everything as JSON")
    private boolean json;

    @Override
    public void run() {
        Columns columns = new Columns(score, label, Optional.ofNullable(household), Optional.ofNullable(known), groups);
        ScoreEvaluation evaluation = new ScoreMeasuring(
                        ScoreFile.read(in, columns),
                        new ScoreMeasuring.Settings(
                                Optional.ofNullable(cut.threshold),
                                Optional.ofNullable(cut.capacity),
                                bins,
                                resamples,
                                seed,
                                leastCell,
                                evenerList))
                .measured();
        if (json) {
            System.out.println(JsonFile.text(evaluation));
        } else {
            print(evaluation);
        }
    }

    private static void print(ScoreEvaluation evaluation) {
        line(
                "%,d rows of %,d households, %,d with the label; 95%% intervals from %,d resamples of households",
                evaluation.rows(), evaluation.households(), evaluation.positives(), evaluation.resamples());
        print(evaluation.measures());
        evaluation.list().ifPresent(list -> {
            line("%nList of %,d (lowest score %s, shared by %,d)", list.listed(), list.threshold(), list.tied());
            print(list.measures());
        });
        evaluation.fairness().forEach(ScoresCommand::print);
        evaluation.contactBias().ifPresent(ScoresCommand::print);
        evaluation.evenerList().forEach(ScoresCommand::print);
    }

    private static void print(Map<String, Estimate> measures) {
        measures.forEach((name, estimate) ->
                line("  %-36s %8.4f  %8.4f to %8.4f", name, estimate.value(), estimate.low(), estimate.high()));
    }

    private static void print(Fairness fairness) {
        line("%nBy %s (compared with %s)", fairness.attribute(), fairness.reference());
        for (Fairness.Group group : fairness.groups()) {
            if (group.withheld()) {
                line("  %-24s too few rows to say", group.name());
            } else {
                line(
                        "  %-24s %,8d rows  %5.1f%% of list  recall %s  precision %s",
                        group.name(),
                        group.rows(),
                        100 * group.shareOfList().orElse(0.0),
                        said(group, "recall"),
                        said(group, "precision"));
            }
        }
        fairness.flagged()
                .forEach(flag -> line(
                        "  FLAG %s: %s is %.2f times that of %s (%.2f to %.2f)",
                        flag.group(),
                        flag.measure(),
                        flag.ratio().value(),
                        fairness.reference(),
                        flag.ratio().low(),
                        flag.ratio().high()));
    }

    private static String said(Fairness.Group group, String measure) {
        Estimate estimate = group.measures().get(measure);
        return estimate == null
                ? "too few"
                : String.format(Locale.UK, "%.2f (%.2f to %.2f)", estimate.value(), estimate.low(), estimate.high());
    }

    private static void print(ContactBias bias) {
        line(
                "%nIf need of never-known households went unseen (%,d rows; %,d known)",
                bias.neverKnownRows(), bias.knownRows());
        bias.steps()
                .forEach(step -> line(
                        "  %3.0f%% unseen: %6.0f hidden, recall %.3f (%.3f at least), precision %.3f; never-known have %.0f%%"
                                + " of need and %.0f%% of the list",
                        100 * step.bias(),
                        step.hidden(),
                        step.recall(),
                        step.leastRecall(),
                        step.precision(),
                        100 * step.shareOfNeed(),
                        100 * step.shareOfList()));
    }

    private static void print(String attribute, List<EvenerList.Point> curve) {
        line("%nWhat an evener list by %s would cost (shown, not applied)", attribute);
        curve.forEach(point -> line(
                "  %3.0f%%: recall apart by %.3f, %,d found, %,d fewer, %,d places moved",
                100 * point.strength(), point.recallGap(), point.found(), point.lost(), point.moved()));
    }

    private static void line(String pattern, Object... values) {
        System.out.printf(Locale.UK, pattern + "%n", values);
    }
}
