package org.hearth.agency;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearth.command.Place;
import org.hearth.command.Summary;
import org.hearth.workspace.Stage.Outcome;
import org.hearth.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearth encode}: no name passes this step. */
@Command(
        name = "encode",
        mixinStandardHelpOptions = true,
        description = {
            "Turns every delivery under extracts/ into keyed filters, blocking keys and facts under pseudonyms, and seals the",
            "agency's own case references. What the agency's agreement does not name is dropped, and said."
        },
        footer = {"", "Example: hearth encode --workspace work --agency police --delivery 2026-10-01"})
final class EncodeCommand implements Callable<Integer> {

    @Mixin
    private Place place = new Place();

    @Option(names = "--agency", paramLabel = "ID", description = "only this agency's deliveries")
    private @Nullable String agency;

    @Option(names = "--delivery", paramLabel = "DATE", description = "only deliveries of this day, such as 2026-10-01")
    private @Nullable LocalDate delivery;

    @Option(
            names = "--keys",
            paramLabel = "KEYDIR",
            description = "the key directory (default: keys in the authority's directory, else in the workspace)")
    private @Nullable Path keys;

    @Option(
            names = "--truth",
            description =
                    "simulated data only: also make truth-records, which says whose record is whose, to measure linkage")
    private boolean truth;

    @Override
    public Integer call() {
        Workspace workspace = place.workspace();
        Encoding encoding = Encoding.of(workspace, place.authority(), keyDirectory(workspace));
        Faults faults = new Faults();
        for (Delivery each : Delivery.in(workspace, Optional.ofNullable(agency), Optional.ofNullable(delivery))) {
            faults.attempt(() -> encoding.encode(each, EncodeCommand::show));
        }
        faults.finish();
        if (truth) {
            show(encoding.truth());
        }
        return 0;
    }

    private Path keyDirectory(Workspace workspace) {
        if (keys != null) {
            return keys;
        }
        Path own = place.authorityDirectory().resolve("keys");
        return Files.isDirectory(own) ? own : workspace.root().resolve("keys");
    }

    private static void show(Outcome outcome) {
        Summary.print(System.out, outcome);
    }
}
