package org.hearth.scoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearth.authority.Authority;
import org.hearth.command.Place;
import org.hearth.explanation.Contribution;
import org.hearth.explanation.Themes;
import org.hearth.matrix.MatrixSchema;
import org.hearth.population.ModelTables;
import org.hearth.table.TableWriter;
import org.hearth.training.Calibrated;
import org.hearth.training.MadeFrom;
import org.hearth.training.ModelName;
import org.hearth.training.RiskMatrix;
import org.hearth.training.TrainedModels;
import org.hearth.workspace.Fault;
import org.hearth.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code hearth explain}: what each feature added to a score in the past, by any of the models, for whoever checks the sums.
 *
 * <p>Only test dates are explained: what a model says of households today leaves {@code score} alone, after the gate.
 */
@Command(
        name = "explain",
        description =
                "Write what each feature added to the log-odds of the households of a test date, by any of the models, "
                        + "so that others can check it.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  hearth explain --workspace work --of xgboost --out /tmp/explained"})
public final class ExplainCommand implements Runnable {

    @Mixin
    private Place place = new Place();

    @Mixin
    private ModelName named = new ModelName();

    @Option(names = "--of", paramLabel = "MODEL", required = true, description = "which one, such as xgboost or rules")
    private String of = "";

    @Option(names = "--as-of", paramLabel = "DATE", description = "a test date (default: the latest)")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "where contributions.parquet is written")
    private Path out = Path.of("");

    @Override
    public void run() {
        String model = named.name();
        Workspace workspace = place.workspace();
        Authority authority = place.authority();
        Path matrix = workspace.require("matrix/" + model, "observe");
        Path trained = workspace.require("models/" + model, "train");
        MadeFrom.require(trained, "train", named.files(authority));
        MatrixSchema schema = MatrixSchema.in(matrix);
        TrainedModels models = TrainedModels.in(trained, schema, named.settings(authority));
        LocalDate day = day(models.record().split().test());
        RiskMatrix rows = RiskMatrix.read(matrix, schema.columns(), List.of(day));
        write(rows, day, Explainer.of(named(models), schema), Themes.in(matrix));
        System.out.println("explain    " + out.resolve(ModelTables.CONTRIBUTIONS.name() + ".parquet") + ": " + of + ", "
                + rows.size() + " households as of " + day);
    }

    private LocalDate day(List<LocalDate> tested) {
        LocalDate day = asOf == null ? tested.get(tested.size() - 1) : asOf;
        if (!tested.contains(day)) {
            throw new Fault(
                    Fault.Kind.CONFIGURATION,
                    "Cannot explain scores as of " + day + ": expected one of the test dates " + tested);
        }
        return day;
    }

    private Calibrated named(TrainedModels models) {
        List<String> names = new ArrayList<>(models.record().calibrations().keySet());
        if (!names.contains(of)) {
            throw new Fault(
                    Fault.Kind.CONFIGURATION, "Cannot explain: expected one of the models " + names + ", found " + of);
        }
        return models.named(of);
    }

    private void write(RiskMatrix rows, LocalDate day, Explainer explainer, Themes themes) {
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (TableWriter writer = TableWriter.open(ModelTables.CONTRIBUTIONS, out)) {
            for (int row = 0; row < rows.size(); row++) {
                int place = 0;
                for (Contribution one : explainer.contributions(rows.values(), rows.offset(row))) {
                    place++;
                    writer.write(
                            rows.households()[row],
                            day,
                            place,
                            one.feature(),
                            one.value().isPresent() ? (Double) one.value().getAsDouble() : null,
                            one.amount(),
                            one.direction(),
                            one.reason(),
                            themes.of(one.feature()));
                }
            }
        }
    }
}
