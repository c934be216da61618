package org.hearth.forecast;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.hearth.authority.Authority;
import org.hearth.command.Place;
import org.hearth.command.Summary;
import org.hearth.population.ModelTables;
import org.hearth.workspace.Stage;
import org.hearth.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hearth forecast}: early-help starts by locality and need, with intervals and a back-test. */
@Command(
        name = "forecast",
        mixinStandardHelpOptions = true,
        description =
                "Forecasts early-help starts by locality, need and month, with 80%% and 95%% intervals and a back-test.",
        footer = {
            "",
            "Reads the counts that `hearth observe` makes and the authority's forecasts.yaml.",
            "Makes forecasts/: forecasts.parquet, backtest.parquet, forecasts.csv and report.html.",
            "",
            "Example:  hearth forecast --workspace work --authority northbrook"
        })
public final class ForecastCommand implements Callable<Integer> {

    private static final String ARTEFACT = "forecasts";

    @Mixin
    private final Place place = new Place();

    @Override
    public Integer call() {
        Workspace workspace = place.workspace();
        Authority authority = place.authority();
        Path counts = workspace.require("counts", "observe");
        ForecastSettings settings = ForecastSettings.read(authority.file(ForecastSettings.FILE));
        Names names = Names.of(authority);
        Stage.Outcome outcome = Stage.of("forecast", workspace, ARTEFACT)
                .code(ForecastCommand.class, ModelTables.class)
                .input("counts", counts)
                .input(ForecastSettings.FILE, authority.file(ForecastSettings.FILE))
                .input(Names.NEEDS_FILE, authority.file(Names.NEEDS_FILE))
                .input("areas.csv", authority.file("areas.csv"))
                .input("authority.yaml", authority.file("authority.yaml"))
                .make(draft -> fill(draft, counts, settings, names));
        Summary.print(System.out, outcome);
        return 0;
    }

    private static void fill(Stage.Draft draft, Path directory, ForecastSettings settings, Names names)
            throws java.io.IOException {
        Counts counts = Counts.read(
                directory,
                Collections.unmodifiableSortedSet(
                        new TreeSet<>(names.localities().keySet())),
                Collections.unmodifiableSortedSet(new TreeSet<>(names.needs().keySet())));
        Forecasts forecasts = Forecasts.of(counts, settings);
        draft.count("series", forecasts.cells().size());
        draft.count("forecasts", ForecastTables.writeForecasts(forecasts, draft.directory()));
        draft.count("back-tests", ForecastTables.writeBackTest(forecasts, draft.directory()));
        ForecastTables.writeCsv(forecasts, names, draft.directory().resolve("forecasts.csv"));
        Files.writeString(draft.directory().resolve("report.html"), Report.html(forecasts, names, settings));
    }
}
