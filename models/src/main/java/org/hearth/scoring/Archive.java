package org.hearth.scoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.hearth.authority.Authority;
import org.hearth.evaluation.Evaluation;
import org.hearth.matrix.MatrixSchema;
import org.hearth.population.JobTables;
import org.hearth.promotion.Register;
import org.hearth.training.JsonFile;
import org.hearth.training.Libraries;
import org.hearth.training.ModelName;
import org.hearth.training.TrainedModel;
import org.hearth.workspace.Manifest;
import org.hearth.workspace.Stage;
import org.hearth.workspace.Stage.Outcome;
import org.hearth.workspace.Workspace;

/**
 * {@code archive/<model>/<as of>}: everything that a date was scored with, copied, so that it can be trained and scored again when
 * the workspace has moved on. It holds personal data, and is kept as long as {@link ArchiveTerm} lets it.
 *
 * @param model its name
 * @param asOf the date that was scored
 * @param seed of every random draw
 * @param columns variables of the matrix
 * @param ranking what scored: the chosen model or the rules
 * @param libraries versions of the libraries that trained
 */
record Archive(
        String model,
        LocalDate asOf,
        long seed,
        List<String> columns,
        String ranking,
        SortedMap<String, String> libraries) {

    static final String FILE = "archive.json";
    static final String AUTHORITY = "authority";
    static final String MATRIX = "matrix";
    static final String TRAINED = "trained";
    static final String SCORES = "scores";

    Archive {
        columns = List.copyOf(columns);
    }

    static String artefact(String model, LocalDate asOf) {
        return "archive/" + model + "/" + asOf;
    }

    /** Keeps what the latest scores were made with, unless it is kept already. */
    static Outcome keep(Workspace workspace, Authority authority, ModelName named, Inputs inputs) {
        Path scores = workspace.path("scores/" + named.name());
        ScoreRun run = ScoreRun.in(scores);
        SortedMap<String, Path> files = named.files(authority);
        List.of("authority.yaml", "areas.csv").forEach(file -> files.put(file, authority.file(file)));
        Stage stage = Stage.of("score", workspace, artefact(named.name(), run.asOf()))
                .code(Archive.class, Workspace.class)
                .input("matrix/" + named.name(), inputs.matrix())
                .input("trained", inputs.trained())
                .input("evaluations/" + named.name(), inputs.evaluation())
                .input("scores/" + named.name(), scores);
        files.forEach(stage::input);
        return stage.make(draft -> {
            for (String file : files.keySet()) {
                copy(Objects.requireNonNull(files.get(file)), draft.directory().resolve(AUTHORITY + "/" + file));
            }
            for (String file : List.of(JobTables.MATRIX_FRAME.name() + ".parquet", MatrixSchema.FILE)) {
                copy(inputs.matrix().resolve(file), draft.directory().resolve(MATRIX + "/" + file));
            }
            copyAll(inputs.trained(), draft.directory(TRAINED));
            copy(
                    inputs.evaluation().resolve(Evaluation.FILE),
                    draft.directory().resolve("evaluation/" + Evaluation.FILE));
            copyAll(scores, draft.directory(SCORES));
            Archive archive = of(named.name(), run, inputs.trained());
            JsonFile.write(draft.directory().resolve(FILE), archive);
            draft.count("variables", archive.columns.size());
        });
    }

    private static Archive of(String model, ScoreRun run, Path trained) {
        TrainedModel record = TrainedModel.in(trained);
        return new Archive(model, run.asOf(), record.seed(), record.columns(), run.ranking(), Libraries.inUse());
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(Manifest.FILE) && !file.endsWith(Register.MARK))
                    .sorted()
                    .toList()) {
                copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
    }
}
