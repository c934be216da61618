package org.hearth.agency;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.hearth.agreement.Agreement;
import org.hearth.agreement.AgreementFile;
import org.hearth.agreement.Agreements;
import org.hearth.authority.Authority;
import org.hearth.authority.FactKinds;
import org.hearth.column.KindColumns;
import org.hearth.command.Progress;
import org.hearth.encoding.EncodedDelivery;
import org.hearth.encoding.Gathering;
import org.hearth.encoding.KeyDirectory;
import org.hearth.encoding.LinkageKey;
import org.hearth.encoding.Postcodes;
import org.hearth.encoding.Sealing;
import org.hearth.extract.Reading;
import org.hearth.extract.delivery.DeliveryReader;
import org.hearth.kind.LinkageFile;
import org.hearth.population.AgencyTables;
import org.hearth.retention.Retention;
import org.hearth.workspace.Digest;
import org.hearth.workspace.Fault;
import org.hearth.workspace.Stage;
import org.hearth.workspace.Stage.Outcome;
import org.hearth.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * Encodes deliveries of one workspace under one authority and one key.
 *
 * @param keys the key directory
 * @param fields which identity items are encoded, and as what kind
 * @param today the day as of which agreements must hold and retention is enforced
 */
record Encoding(
        Workspace workspace,
        Authority authority,
        Path keys,
        LinkageKey key,
        Sealing.Sealer sealer,
        FactKinds kinds,
        Postcodes postcodes,
        LinkageFile fields,
        LocalDate today) {

    private static final String LINKAGE = "linkage.yaml";

    static Encoding of(Workspace workspace, Authority authority, Path keys, LocalDate today) {
        Feeds.mustBeOneAuthority(authority);
        return new Encoding(
                workspace,
                authority,
                keys,
                LinkageKey.read(keys),
                Sealing.sealer(keys),
                FactKinds.read(authority.file("facts.yaml")),
                Postcodes.read(authority.file("postcodes.csv")),
                fields(authority.file(LINKAGE)),
                today);
    }

    /** The fields to encode; each has the name of an identity item, with _ for -. */
    private static LinkageFile fields(Path file) {
        LinkageFile read = LinkageFile.read(file);
        List<String> faults = read.fields().keySet().stream()
                .filter(field -> !Agreement.IDENTITY_ITEMS.contains(item(field)))
                .map(field -> "Cannot use " + file + ": expected fields named as items of agreements, found " + field)
                .toList();
        if (!faults.isEmpty()) {
            throw new Fault(Fault.Kind.CONFIGURATION, faults);
        }
        return read;
    }

    private static String item(String field) {
        return field.replace('_', '-');
    }

    /**
     * Makes {@code encoded/<agency>/<delivery>} and {@code sealed/<agency>/<delivery>}; the delivery is read once at most. A broken
     * file is a partial delivery, as one that leaves rows out is: what it has is encoded, what it has not is never an ending.
     *
     * @param warnings told of each file that is not whole
     */
    void encode(Delivery delivery, Consumer<Outcome> made, Consumer<String> warnings) {
        Agreement agreement = Feeds.agreement(authority, kinds, delivery.agency(), Optional.of(latest(delivery)));
        Once<Read> read = new Once<>(() -> read(delivery, agreement));
        String handedOver = Digest.of(delivery.directory());
        made.accept(stage("encoded", delivery, handedOver)
                .input("postcodes.csv", authority.file("postcodes.csv"))
                .setting("fields", fields.protection() + " " + fields.fields())
                .make(draft -> {
                    Read whole = read.value();
                    writeEncodings(delivery, whole.encoded(), draft);
                    whole.encoded().write(draft, key, postcodes);
                    EncodedDelivery.writeRejections(
                            draft, delivery.agency(), whole.reading().rejections());
                    draft.refused(whole.reading().refused());
                    CheckReport.of(delivery.name(), whole.reading())
                            .brokenLines()
                            .forEach(warnings);
                    if (!whole.reading().broken().isEmpty()) {
                        draft.count("broken files", whole.reading().broken().size());
                    }
                    draft.refused(whole.encoded().gathering().dropped());
                    Declaration.of(delivery).scope(whole.reading()).write(draft.directory());
                }));
        made.accept(stage("sealed", delivery, handedOver)
                .input(KeyDirectory.SEALING_PUBLIC, keys.resolve(KeyDirectory.SEALING_PUBLIC))
                .make(draft -> read.value().encoded().writeSealed(draft, sealer)));
    }

    private void writeEncodings(Delivery delivery, EncodedDelivery encoded, Stage.Draft draft) throws IOException {
        KindColumns columns = new KindColumns(fields);
        encoded.forEach((record, values) ->
                columns.add(record, field -> values.apply(item(field)).orElse(null)));
        columns.write(
                delivery.agency(),
                Optional.of(delivery.date()),
                new KindColumns.Protection(key, fields.protection()),
                draft.directory());
    }

    /** An agreement must hold on the day of the delivery and on the day it is used. */
    private LocalDate latest(Delivery delivery) {
        return delivery.date().isAfter(today) ? delivery.date() : today;
    }

    /** Deletes what may be kept no longer, of all that is encoded of some agencies. */
    void enforceRetention(Predicate<String> agencies, Consumer<Outcome> made) {
        Agreements agreements = Agreements.read(authority.directory(), AgreementFile.Terms.of(kinds));
        new Retention(workspace, agreements, today).enforce(agencies, made);
    }

    /** Makes {@code truth-records} of simulated data. */
    Outcome truth() {
        Path persons = workspace.require("truth", "synthesise").resolve("persons.csv");
        return Stage.of("encode", workspace, "truth-records")
                .code(EncodeCommand.class, AgencyTables.class)
                .input("truth/persons.csv", persons)
                .setting("linkage key", key.fingerprint())
                .make(draft -> TruthRecords.write(draft, persons, key));
    }

    /** One delivery, read. */
    private record Read(EncodedDelivery encoded, Reading reading) {}

    private Read read(Delivery delivery, Agreement agreement) {
        Gathering gathering = new Gathering(agreement, kinds, today);
        Progress progress = Progress.of("encode", "rows of " + delivery.name(), 0);
        Reading reading = new Reading(
                new Reading.Terms(
                        Optional.of(delivery.date()),
                        Optional.of(authority.lea()),
                        Optional.empty(),
                        Declaration.of(delivery).isAttendanceInArrears()),
                gathering,
                progress::add);
        gathering.from(reading);
        DeliveryReader.read(delivery.directory(), Feeds.formats(agreement), Feeds.optionalFormats(agreement), reading);
        gathering.mustKnowEveryKind();
        return new Read(EncodedDelivery.of(delivery.agency(), gathering, key), reading);
    }

    private Stage stage(String kind, Delivery delivery, String handedOver) {
        String agreement = "agreements/" + delivery.agency() + ".yaml";
        return Stage.of("encode", workspace, kind + "/" + delivery.name())
                .code(EncodeCommand.class, AgencyTables.class)
                .input("extracts/" + delivery.name(), handedOver)
                .input(agreement, authority.file(agreement))
                .input("facts.yaml", authority.file("facts.yaml"))
                .setting("lea", authority.lea())
                .setting("linkage key", key.fingerprint());
    }

    /** A value worked out when it is first asked for. Not thread-safe. */
    private static final class Once<T> {

        private final Supplier<T> supplier;
        private @Nullable T value;

        Once(Supplier<T> supplier) {
            this.supplier = supplier;
        }

        T value() {
            T known = value;
            if (known == null) {
                known = supplier.get();
                value = known;
            }
            return known;
        }
    }
}
