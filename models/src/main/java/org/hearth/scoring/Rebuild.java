package org.hearth.scoring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearth.authority.Authority;
import org.hearth.matrix.MatrixSchema;
import org.hearth.population.ModelTables;
import org.hearth.ranking.TeamOf;
import org.hearth.scoring.ArchiveTerm.Deleted;
import org.hearth.table.TableReader;
import org.hearth.training.JsonFile;
import org.hearth.training.Libraries;
import org.hearth.training.ModelFile;
import org.hearth.training.RiskMatrix;
import org.hearth.training.TrainedModels;
import org.hearth.training.Training;
import org.hearth.workspace.Digest;
import org.hearth.workspace.Fault;
import org.hearth.workspace.Manifest;
import org.hearth.workspace.Stage;
import org.hearth.workspace.Workspace;

/** Trains and scores a past date again from its archive alone, and holds every number against what is kept there. */
final class Rebuild {

    private static final double MOST_APART = 1e-9;

    /**
     * What a rebuild came to.
     *
     * @param households scored again
     * @param apart largest difference of a probability or a bound of its band
     * @param sameFiles files of the model that came out byte for byte
     * @param files files of the model
     */
    record Proof(int households, double apart, int sameFiles, int files) {}

    private record Kept(double probability, double low, double high) {

        double apart(Scored again) {
            return Math.max(
                    Math.abs(probability - again.probability()),
                    Math.max(
                            Math.abs(low - again.bounds().low()),
                            Math.abs(high - again.bounds().high())));
        }
    }

    private final Path directory;
    private final Manifest manifest;
    private final Archive archive;

    Rebuild(Path directory) {
        this.directory = directory;
        this.manifest = Manifest.in(directory).orElseThrow();
        Deleted.in(directory)
                .ifPresent(deleted -> fail(List.of("expected the archive, found that it was deleted as of "
                        + deleted.on() + ", as facts behind it may be kept no longer (" + deleted.because() + ")")));
        requireFiles();
        this.archive = JsonFile.read(directory.resolve(Archive.FILE), Archive.class);
    }

    /**
     * Trains and scores again.
     *
     * @param scratch an empty directory to work in
     * @throws Fault naming every file, variable, seed or library that is not what it was, or the numbers that differ
     */
    Proof prove(Path scratch) {
        Authority authority = Authority.read(directory.resolve(Archive.AUTHORITY));
        ModelFile settings = ModelFile.read(authority.file("models/" + archive.model() + ".yaml"));
        Path matrix = directory.resolve(Archive.MATRIX);
        MatrixSchema schema = MatrixSchema.in(matrix);
        requireAsItWas(settings, schema);
        Workspace workspace = Workspace.open(scratch);
        String artefact = "models/" + archive.model();
        Stage.of("rebuild", workspace, artefact)
                .make(draft ->
                        Training.of(settings, matrix, TeamOf.of(authority)).fill(draft, archive.model()));
        Path again = workspace.path(artefact);
        Scorer scorer = new Scorer(
                settings,
                authority,
                matrix,
                TrainedModels.in(again, schema, settings),
                archive.ranking(),
                archive.asOf());
        List<Scored> scored = scorer.all(RiskMatrix.read(matrix, schema.columns(), List.of(archive.asOf())));
        return compare(scored, again);
    }

    private void requireFiles() {
        List<String> faults = new ArrayList<>();
        manifest.outputs().forEach((file, digest) -> {
            Path path = directory.resolve(file);
            if (!Files.isRegularFile(path)) {
                faults.add("expected the file " + file + ", found none");
            } else if (!Digest.of(path).equals(digest)) {
                faults.add("expected the file " + file + " as it was kept, found that it has changed");
            }
        });
        fail(faults);
    }

    private void requireAsItWas(ModelFile settings, MatrixSchema schema) {
        List<String> faults = new ArrayList<>();
        if (settings.seed() != archive.seed()) {
            faults.add("expected seed " + archive.seed() + ", found " + settings.seed());
        }
        List<String> lost = new ArrayList<>(archive.columns());
        lost.removeAll(schema.columns());
        List<String> gained = new ArrayList<>(schema.columns());
        gained.removeAll(archive.columns());
        lost.forEach(variable -> faults.add("expected the variable " + variable + ", found none"));
        gained.forEach(variable -> faults.add("expected no variable " + variable + ", found one"));
        Map<String, String> inUse = Libraries.inUse();
        archive.libraries().forEach((library, version) -> {
            String now = inUse.getOrDefault(library, "none");
            if (!version.equals(now)) {
                faults.add("expected the library " + library + " at " + version + ", found " + now);
            }
        });
        fail(faults);
    }

    private Proof compare(List<Scored> scored, Path again) {
        Map<String, Kept> kept = kept();
        List<String> faults = new ArrayList<>();
        if (kept.size() != scored.size()) {
            faults.add("expected " + kept.size() + " households, found " + scored.size());
        }
        double most = 0;
        int differ = 0;
        for (Scored one : scored) {
            Kept then = kept.get(one.household());
            double apart = then == null ? Double.POSITIVE_INFINITY : then.apart(one);
            most = Math.max(most, apart);
            differ += apart <= MOST_APART ? 0 : 1;
        }
        if (differ > 0) {
            faults.add("expected the scores that were kept, found " + differ + " households that differ, by up to "
                    + most);
        }
        fail(faults);
        List<String> files = manifest.outputs().keySet().stream()
                .filter(file -> file.startsWith(Archive.TRAINED + "/"))
                .toList();
        int same = (int) files.stream()
                .filter(file -> Digest.of(again.resolve(file.substring(Archive.TRAINED.length() + 1)))
                        .equals(manifest.outputs().get(file)))
                .count();
        return new Proof(scored.size(), most, same, files.size());
    }

    private Map<String, Kept> kept() {
        Path scores = ModelTables.SCORES.in(directory.resolve(Archive.SCORES));
        Map<String, Kept> kept = new TreeMap<>();
        try (TableReader reader = TableReader.open(Map.of("scores", scores))) {
            reader.forEach(
                    "SELECT household, probability, low, high FROM scores",
                    row -> kept.put(
                            row.text("household"),
                            new Kept(row.number("probability"), row.number("low"), row.number("high"))));
        }
        return kept;
    }

    private void fail(List<String> faults) {
        if (!faults.isEmpty()) {
            throw new Fault(
                    Fault.Kind.ARTEFACT,
                    faults.stream()
                            .map(fault -> "Cannot rebuild " + directory.getFileName() + ": " + fault)
                            .toList());
        }
    }
}
