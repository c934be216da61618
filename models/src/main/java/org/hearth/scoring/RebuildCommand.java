package org.hearth.scoring;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.hearth.command.Place;
import org.hearth.training.ModelName;
import org.hearth.workspace.Scratch;
import org.hearth.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearth rebuild}: a past date trained and scored again from its archive, and proved equal. */
@Command(
        name = "rebuild",
        description = {
            "Train and score a past date again from archive/<model>/<as of> alone, and prove that every score is as it was.",
            "Fails, naming it, if a file, a variable, a seed or a library's version is not what it was."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  hearth rebuild --workspace work --model early-help --as-of 2026-10-01"})
public final class RebuildCommand implements Runnable {

    @Mixin
    private Place place = new Place();

    @Mixin
    private ModelName named = new ModelName();

    @Option(names = "--as-of", paramLabel = "DATE", required = true, description = "a date that was scored")
    private LocalDate asOf = LocalDate.EPOCH;

    @Override
    public void run() {
        Workspace workspace = place.workspace();
        Path archive = workspace.require(Archive.artefact(named.name(), asOf), "score");
        Rebuild.Proof proof = inScratch(new Rebuild(archive));
        System.out.printf(
                Locale.UK,
                "rebuild    %s as of %s: %,d households scored again, largest difference %.1e; %d of %d files of the model"
                        + " the same byte for byte%n",
                named.name(),
                asOf,
                proof.households(),
                proof.apart(),
                proof.sameFiles(),
                proof.files());
    }

    private static Rebuild.Proof inScratch(Rebuild rebuild) {
        try (Scratch scratch = Scratch.of("rebuild")) {
            return rebuild.prove(scratch.folder());
        }
    }
}
