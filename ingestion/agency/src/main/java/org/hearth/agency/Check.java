package org.hearth.agency;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.hearth.agreement.Agreement;
import org.hearth.authority.Authority;
import org.hearth.authority.FactKinds;
import org.hearth.command.Progress;
import org.hearth.encoding.EncodedDelivery;
import org.hearth.extract.Format;
import org.hearth.extract.Reading;
import org.hearth.extract.delivery.DeliveryReader;
import org.hearth.extract.delivery.Formats;
import org.hearth.population.AgencyTables;
import org.hearth.workspace.Fault;
import org.hearth.workspace.Stage;
import org.hearth.workspace.Stage.Outcome;
import org.hearth.workspace.Workspace;

/**
 * Checks deliveries and leaves what was refused in {@code checked/}.
 *
 * @param made told of each artefact
 */
record Check(Workspace workspace, Consumer<Outcome> made) {

    static final String REPORT = "report.json";

    /**
     * How a file is checked alone.
     *
     * @param format if given, the format it must be
     * @param delivered if given, a later date in it is refused
     * @param xsd if given, the schema that XML is held against
     */
    record Alone(Optional<String> format, Optional<LocalDate> delivered, Optional<Path> xsd) {}

    /** What the authority says of its feeds. */
    record Terms(Authority authority, FactKinds kinds) {

        static Terms of(Authority authority) {
            Feeds.mustBeOneAuthority(authority);
            return new Terms(authority, FactKinds.read(authority.file("facts.yaml")));
        }
    }

    /**
     * Checks a delivery under its agency's agreement.
     *
     * @throws Fault with every fault of its files
     */
    CheckReport delivery(Delivery delivery, Terms terms) {
        Agreement agreement = Feeds.agreement(terms.authority, terms.kinds, delivery.agency(), Optional.empty());
        String agreementFile = "agreements/" + delivery.agency() + ".yaml";
        String lea = terms.authority.lea();
        Stage stage = Stage.of("check", workspace, "checked/" + delivery.name())
                .input("extracts/" + delivery.name(), delivery.directory())
                .input(agreementFile, terms.authority.file(agreementFile))
                .setting("lea", lea);
        Reading reading = new Reading(
                new Reading.Terms(Optional.of(delivery.date()), Optional.of(lea)),
                statement -> {},
                progress(delivery.name()));
        return report(
                stage,
                delivery.name(),
                delivery.agency(),
                reading,
                () -> DeliveryReader.read(
                        delivery.directory(), Feeds.formats(agreement), Feeds.optionalFormats(agreement), reading));
    }

    /**
     * Checks one file or folder alone, without an authority.
     *
     * @param artefact where in the workspace the report goes
     * @throws Fault with every fault of its files
     */
    CheckReport alone(Path place, Alone how, String artefact) {
        Optional<Format> as = how.format.map(Check::format);
        if (!Files.exists(place)) {
            throw new Fault(
                    Fault.Kind.FILE, "Cannot read " + place + ": expected a file or a directory of files, found none");
        }
        String name = String.valueOf(place.toAbsolutePath().normalize().getFileName());
        Stage stage = Stage.of("check", workspace, artefact)
                .input(name, place)
                .setting("format", how.format.orElse("by content"))
                .setting("delivered", how.delivered.map(LocalDate::toString).orElse("not known"));
        how.xsd.ifPresent(xsd -> stage.input("schema", readable(xsd)));
        Reading reading = new Reading(
                new Reading.Terms(how.delivered, Optional.empty(), how.xsd, false), statement -> {}, progress(name));
        return report(stage, name, "alone", reading, () -> DeliveryReader.readAlone(place, as, reading));
    }

    private static LongConsumer progress(String name) {
        return Progress.of("check", "rows of " + name, 0)::add;
    }

    private CheckReport report(Stage stage, String name, String agency, Reading reading, Runnable read) {
        Outcome outcome = stage.code(CheckCommand.class, AgencyTables.class).make(draft -> {
            read.run();
            EncodedDelivery.writeRejections(draft, agency, reading.rejections());
            CheckReport report = CheckReport.of(name, reading);
            Files.writeString(draft.directory().resolve("report.csv"), ReportCsv.of(reading));
            Files.writeString(draft.directory().resolve("report.html"), ReportPage.of(report, reading));
            Files.writeString(draft.directory().resolve(REPORT), report.json() + "\n");
            reading.rows().forEach(draft::count);
            draft.refused(reading.refused());
        });
        made.accept(outcome);
        return CheckReport.read(workspace.path(outcome.manifest().artefact()).resolve(REPORT));
    }

    private static Path readable(Path xsd) {
        if (!Files.isRegularFile(xsd)) {
            throw new Fault(Fault.Kind.FILE, "Cannot read " + xsd + ": expected an XML schema, found no file");
        }
        return xsd;
    }

    private static Format format(String id) {
        return Formats.named(id)
                .orElseThrow(() -> new Fault(
                        Fault.Kind.FILE,
                        "Cannot read a format: expected one of " + Formats.list() + ", found another"));
    }
}
