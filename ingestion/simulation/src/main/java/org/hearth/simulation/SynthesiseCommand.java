package org.hearth.simulation;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearth.authority.Authority;
import org.hearth.command.Place;
import org.hearth.command.Progress;
import org.hearth.command.Summary;
import org.hearth.population.AgencyTables;
import org.hearth.workspace.Stage;
import org.hearth.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearth synthesise}: the people of a fictional authority, and what its agencies would export about them. */
@Command(
        name = "synthesise",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a fictional authority's people over five years, what ten agencies would export about them (extracts),",
            "and, apart, who is who, who lives where and who needs what (truth)."
        },
        footer = {"", "Example:", "  hearth synthesise --households 5000 --seed 7 -w work"})
public final class SynthesiseCommand implements Callable<Integer> {

    private static final String VERB = "synthesise";

    @Mixin
    private final Place place = new Place();

    @Option(
            names = "--households",
            paramLabel = "N",
            defaultValue = "20000",
            description = "how many households there are at the start (default: ${DEFAULT-VALUE})")
    private int households = 20_000;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "the same seed makes the same people (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "how many work at once; the same is written whatever it is (default: one a processor)")
    private int threads = Math.min(64, Runtime.getRuntime().availableProcessors());

    @Option(
            names = "--compare",
            description = "also make comparison/: what the agencies recorded beside published figures of England")
    private boolean compare;

    @Override
    public Integer call() {
        Settings settings = new Settings(households, seed, threads);
        Workspace workspace = place.workspace();
        Authority authority = place.authority();
        int blocks = (settings.households() + Block.CIRCLES - 1) / Block.CIRCLES;
        Simulation simulation = new Simulation(authority, settings, Progress.of(VERB, "blocks", blocks));
        Artefacts artefacts = new Artefacts(
                simulation,
                stage(workspace, "extracts", authority, settings),
                stage(workspace, "truth", authority, settings),
                compare ? Optional.of(stage(workspace, "comparison", authority, settings)) : Optional.empty());
        artefacts.make().forEach(outcome -> Summary.print(System.out, outcome));
        return 0;
    }

    private static Stage stage(Workspace workspace, String artefact, Authority authority, Settings settings) {
        return Stage.of(VERB, workspace, artefact)
                .code(SynthesiseCommand.class, AgencyTables.class)
                .input("authority.yaml", authority.file("authority.yaml"))
                .input("areas.csv", authority.file("areas.csv"))
                .input("postcodes.csv", authority.file("postcodes.csv"))
                .setting("households", Integer.toString(settings.households()))
                .setting("seed", Long.toString(settings.seed()));
    }
}
