package org.hearth.command;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearth.agreement.Agreement;
import org.hearth.agreement.AgreementFile;
import org.hearth.agreement.Agreements;
import org.hearth.authority.Authority;
import org.hearth.authority.FactKinds;
import org.hearth.delivery.DeliveryList;
import org.hearth.register.Register;
import org.hearth.workspace.Stage.Outcome;
import org.hearth.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The verb {@code agreements}: the register of who shares what, why, until when. */
@Command(
        name = "agreements",
        mixinStandardHelpOptions = true,
        description = {
            "Reads every agreement of agreements/ strictly and makes register/: a page (register.html), the same as register.csv,",
            "and what was deleted because it could be kept no longer (deletions.csv)."
        },
        footer = {"", "Example: hearth agreements --authority northbrook --today 2026-10-01"})
public final class AgreementsCommand implements Callable<Integer> {

    @Mixin
    private Place place = new Place();

    @Option(
            names = "--today",
            paramLabel = "DATE",
            description = "the day on which agreements are judged (default: the day of the latest delivery)")
    private @Nullable LocalDate today;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Workspace workspace = place.workspace();
        Authority authority = place.authority();
        FactKinds kinds = FactKinds.read(authority.file("facts.yaml"));
        Agreements agreements = Agreements.read(authority.directory(), AgreementFile.Terms.of(kinds));
        Optional<LocalDate> day = DeliveryList.today(workspace, Optional.ofNullable(today));
        Register register = Register.of(workspace, authority.name(), agreements, day);
        Outcome outcome = register.make(workspace, AgreementsCommand.class);
        PrintWriter out = spec.commandLine().getOut();
        for (Agreement agreement : register.agreements()) {
            out.printf(
                    "%-20s %-28s %3d items  %s%n",
                    agreement.agency(),
                    agreement.purpose(),
                    agreement.retentionYears().size(),
                    register.state(agreement));
        }
        out.println(Summary.line(outcome));
        out.println("           " + workspace.path(Register.ARTEFACT).resolve("register.html"));
        return 0;
    }
}
