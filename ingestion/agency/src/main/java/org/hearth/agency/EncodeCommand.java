package org.hearth.agency;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.hearth.command.Place;
import org.hearth.command.Summary;
import org.hearth.delivery.DeliveryList;
import org.hearth.workspace.Faults;
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
            "agency's own case references. What the agency's agreement does not name is dropped, and said; what it lets be kept no",
            "longer, or the agency takes back, is deleted everywhere, with a record in deletions/. Of a broken file what can be read is",
            "encoded, with a warning; what is lost of it is not taken to have ended."
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
            names = "--today",
            paramLabel = "DATE",
            description = {
                "the day it is: agreements must hold on it, and what they let be kept no longer is deleted, from earlier",
                "deliveries too (default: the day of the latest delivery)"
            })
    private @Nullable LocalDate today;

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
        List<Delivery> deliveries = Delivery.in(workspace, Optional.ofNullable(agency), Optional.ofNullable(delivery));
        LocalDate day =
                DeliveryList.today(workspace, Optional.ofNullable(today)).orElseThrow();
        Encoding encoding = Encoding.of(workspace, place.authority(), keyDirectory(workspace), day);
        Faults faults = new Faults();
        faults.attempt(() -> encoding.enforceRetention(any -> true, EncodeCommand::show));
        Set<String> anew = new HashSet<>();
        for (Delivery each : deliveries) {
            Consumer<Outcome> seen = outcome -> {
                show(outcome);
                if (outcome instanceof Outcome.Made) {
                    anew.add(each.agency());
                }
            };
            faults.attempt(() -> encoding.encode(each, seen, System.out::println));
        }
        if (!anew.isEmpty()) { // what was delivered may take back what is there, or be past its term itself
            faults.attempt(() -> encoding.enforceRetention(anew::contains, EncodeCommand::show));
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
