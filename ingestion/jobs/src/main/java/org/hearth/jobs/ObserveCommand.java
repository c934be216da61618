package org.hearth.jobs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearth.agreement.AgreementFile;
import org.hearth.agreement.Agreements;
import org.hearth.authority.Authority;
import org.hearth.authority.FactKinds;
import org.hearth.command.Place;
import org.hearth.command.Summary;
import org.hearth.delivery.DeliveryList;
import org.hearth.fact.CountsStage;
import org.hearth.fact.FactsStage;
import org.hearth.feature.Definition;
import org.hearth.feature.DefinitionFile;
import org.hearth.feature.MatrixStage;
import org.hearth.retention.Retention;
import org.hearth.source.SourcesStage;
import org.hearth.spark.SparkOnDemand;
import org.hearth.workspace.Stage.Outcome;
import org.hearth.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code observe}: facts by person, counts of early-help starts, and the matrix of households and as-of dates. */
@Command(
        name = "observe",
        mixinStandardHelpOptions = true,
        description =
                "Joins facts to persons, counts early-help starts, and observes every household on every as-of date.",
        footer = {
            "",
            "Reads encoded/<agency>/<delivery> and linked/ of the workspace; of the authority's directory features/,",
            "labels/, agreements/, facts.yaml, needs.yaml and areas.csv. Makes versions/<agency> (of agencies with several",
            "deliveries), facts/, counts/, matrix/<definition>/ and sources/.",
            "To add a feature, edit features/early-help.yaml, which is its own manual, and run it again.",
            "",
            "Example:",
            "  hearth observe --workspace work --authority northbrook --definition early-help,child-in-need"
        })
public final class ObserveCommand implements Callable<Integer> {

    private static final String VERB = "observe";

    @Mixin
    private Place place = new Place();

    @Option(
            names = "--definition",
            paramLabel = "NAME",
            split = ",",
            defaultValue = "early-help",
            description = "which files of features/ to make a matrix from each (default: ${DEFAULT-VALUE})")
    private List<String> definitions = List.of("early-help");

    @Option(
            names = "--today",
            paramLabel = "DATE",
            description = {
                "the day it is: what agreements let be kept no longer on it is deleted from encoded/ first",
                "(default: the day of the latest delivery)"
            })
    private @Nullable LocalDate today;

    @Option(
            names = "--afresh",
            description = {
                "look at every person and household again; without it, rows of those of whom nothing else is known than before",
                "are taken over. What is made is the same either way"
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
        Authority authority = place.authority();
        List<Definition> found = definitions.stream()
                .map(definition -> DefinitionFile.read(authority, definition))
                .toList();
        Definition first = found.get(0);
        Agreements agreements = agreements(authority);
        Optional<LocalDate> day = DeliveryList.today(workspace, Optional.ofNullable(today));
        day.ifPresent(known -> new Retention(workspace, agreements, known).enforce(ObserveCommand::show));
        CountsStage.Scope scope = new CountsStage.Scope(first.purpose(), first.dataFrom(), first.dataEnd());
        new FactsStage(workspace, afresh, ObserveCommand::tell).make(ObserveCommand.class, ObserveCommand::show);
        show(new CountsStage(workspace, authority, afresh).make(ObserveCommand.class, scope));
        try (SparkOnDemand spark = new SparkOnDemand(VERB, master)) {
            MatrixStage matrices = new MatrixStage(workspace, authority, spark, afresh, ObserveCommand::tell);
            for (Definition definition : found) {
                show(matrices.make(ObserveCommand.class, definition));
            }
        }
        show(new SourcesStage(workspace, authority, agreements, day).make(ObserveCommand.class));
        return 0;
    }

    private static Agreements agreements(Authority authority) {
        FactKinds kinds = FactKinds.read(authority.file("facts.yaml"));
        return Agreements.read(authority.directory(), AgreementFile.Terms.of(kinds));
    }

    private static void tell(String what) {
        System.out.println(VERB + "    " + what);
    }

    private static void show(Outcome outcome) {
        Summary.print(System.out, outcome);
    }
}
