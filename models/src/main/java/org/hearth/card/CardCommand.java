package org.hearth.card;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.hearth.authority.Authority;
import org.hearth.authority.YamlFile;
import org.hearth.command.Place;
import org.hearth.command.Summary;
import org.hearth.evaluation.Evaluation;
import org.hearth.matrix.MatrixSchema;
import org.hearth.training.JsonFile;
import org.hearth.training.ModelName;
import org.hearth.training.TrainedModel;
import org.hearth.workspace.Stage;
import org.hearth.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hearth card}: the transparency record of a model, with its gaps named. */
@Command(
        name = "card",
        description =
                "Write the model card and the algorithmic transparency record, and name what nobody has said yet.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  hearth card --workspace work --authority northbrook"})
public final class CardCommand implements Runnable {

    static final String FILE = "atrs.json";

    @Mixin
    private Place place = new Place();

    @Mixin
    private ModelName named = new ModelName();

    @Override
    public void run() {
        String model = named.name();
        Workspace workspace = place.workspace();
        Authority authority = place.authority();
        Path said = authority.file("transparency/" + model + ".yaml");
        Path evaluation = workspace.require("evaluations/" + model, "evaluate");
        Path trained = workspace.require("models/" + model, "train");
        Stage stage = Stage.of("card", workspace, "cards/" + model)
                .code(CardCommand.class, Workspace.class)
                .input("authority.yaml", authority.file("authority.yaml"))
                .input("models/" + model, trained)
                .input("evaluations/" + model, evaluation);
        if (Files.isRegularFile(said)) {
            stage.input("transparency/" + model + ".yaml", said);
            YamlFile.like(said).ifPresent(like -> stage.input("transparency/" + like.getFileName(), like));
        }
        named.files(authority).forEach(stage::input);
        Summary.print(System.out, stage.make(draft -> {
            TransparencyRecord record = record(workspace, authority, named);
            JsonFile.write(draft.directory().resolve(FILE), record);
            Files.writeString(draft.directory().resolve("atrs.md"), record.text());
            draft.count("fields", record.fields().size());
            draft.count(
                    "fields filled",
                    Math.round(record.filled() * record.fields().size()));
            draft.count("required fields empty", record.gaps().size());
        }));
        record(workspace, authority, named)
                .gaps()
                .forEach(gap -> System.out.printf(Locale.UK, "           GAP %s %s%n", gap.number(), gap.name()));
    }

    static TransparencyRecord record(Workspace workspace, Authority authority, ModelName named) {
        String model = named.name();
        return new Recording(
                        authority,
                        Said.in(authority.file("transparency/" + model + ".yaml")),
                        TrainedModel.in(workspace.require("models/" + model, "train")),
                        Evaluation.in(workspace.require("evaluations/" + model, "evaluate")),
                        MatrixSchema.in(workspace.require("matrix/" + model, "observe")),
                        named.settings(authority).uncertainty().level())
                .record();
    }
}
