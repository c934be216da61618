package org.hearth.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearth.command.Place;
import org.hearth.command.Summary;
import org.hearth.kind.LinkageFile;
import org.hearth.linkage.LinkageJob;
import org.hearth.linkage.LinkageJob.Linked;
import org.hearth.linkage.LinkageReport;
import org.hearth.linkage.Reporting;
import org.hearth.population.JobTables;
import org.hearth.spark.SparkOnDemand;
import org.hearth.workspace.Fault;
import org.hearth.workspace.Stage;
import org.hearth.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code link}: encoded records to persons and households. */
@Command(
        name = "link",
        mixinStandardHelpOptions = true,
        description = "Links the encoded records of all agencies into persons and households.",
        footer = {
            "",
            "Reads every encoded/<agency>/<delivery> of the workspace and linkage.yaml; makes linked/, with report.html.",
            "What reviewers decided (`hearth review decide`) is held to, where it is in registers/linkage-decisions.csv.",
            "",
            "Example:",
            "  hearth link --workspace work --authority northbrook",
            "  hearth link --truth          # also compares with what the simulation knows"
        })
public final class LinkCommand implements Callable<Integer> {

    static final String ARTEFACT = "linked";
    static final String ENCODED = "encoded";
    static final String RULES = "linkage.yaml";
    static final String TRUTH = "truth-records";
    static final String DECISIONS = "registers/linkage-decisions.csv";

    @Mixin
    private Place place = new Place();

    @Option(
            names = "--truth",
            description = "compare with the artefact truth-records, where `hearth encode --truth` has made it")
    private boolean truth;

    @Option(
            names = "--afresh",
            description = {
                "learn from all deliveries again, and compare all records with each other; without it only what has come since the",
                "last run is compared, by what was learnt then. Persons and households keep their ids either way"
            })
    private boolean afresh;

    @Option(
            names = "--master",
            paramLabel = "URL",
            defaultValue = "local[*]",
            description = "Spark master (default: ${DEFAULT-VALUE}); what spark-submit sets wins over it")
    private String master = "local[*]";

    @Override
    public Integer call() {
        Workspace workspace = place.workspace();
        Path rulesFile = place.authorityDirectory().resolve(RULES);
        LinkageFile rules = LinkageFile.read(rulesFile);
        List<String> encoded = workspace.artefacts(ENCODED);
        if (encoded.isEmpty()) {
            throw new Fault(
                    Fault.Kind.ARTEFACT,
                    "Cannot find encoded deliveries in " + workspace.root()
                            + ": expected what `hearth encode` makes, found nothing. Run it first.");
        }
        Stage stage = Stage.of("link", workspace, ARTEFACT)
                .code(LinkCommand.class, JobTables.class)
                .input(RULES, rulesFile);
        encoded.forEach(artefact -> stage.input(artefact, workspace.path(artefact)));
        Optional<Path> decided =
                Optional.of(workspace.root().resolve(DECISIONS)).filter(Files::isRegularFile);
        decided.ifPresent(file -> stage.input(DECISIONS, file));
        if (afresh) {
            stage.setting("afresh", "true");
        }
        if (truth) {
            stage.input(TRUTH, workspace.require(TRUTH, "encode --truth"));
        }
        List<Path> deliveries = encoded.stream().map(workspace::path).toList();
        Optional<Path> before = workspace.manifest(ARTEFACT).map(manifest -> workspace.path(ARTEFACT));
        Optional<Path> known = truth ? Optional.of(workspace.path(TRUTH)) : Optional.empty();
        LinkageJob job = new LinkageJob(deliveries, rules, decided, before);
        Summary.print(System.out, stage.make(draft -> link(draft, job, known)));
        return 0;
    }

    private void link(Stage.Draft draft, LinkageJob job, Optional<Path> known) throws IOException {
        try (SparkOnDemand spark = new SparkOnDemand("link", master)) {
            Linked linked = job.run(spark::context, afresh, draft.directory());
            LinkageReport report = Reporting.write(linked, known, draft.directory());
            report.counts().forEach(draft::count);
            draft.refused(report.refused());
            linked.linkage().taskTimes().ifPresent(times -> System.err.println("  link       " + times));
            report.notes().forEach(note -> System.err.println("  link       " + note));
        }
    }
}
