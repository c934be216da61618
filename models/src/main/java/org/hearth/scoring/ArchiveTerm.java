package org.hearth.scoring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.hearth.agreement.Agreement;
import org.hearth.agreement.AgreementFile;
import org.hearth.agreement.Agreements;
import org.hearth.authority.Authority;
import org.hearth.authority.FactKinds;
import org.hearth.delivery.DeliveryList;
import org.hearth.matrix.MatrixSchema;
import org.hearth.training.JsonFile;
import org.hearth.workspace.Digest;
import org.hearth.workspace.Stage;
import org.hearth.workspace.Stage.Outcome;
import org.hearth.workspace.Workspace;

/**
 * How long an archive may be kept: until some kind of fact that an agency behind it shares may be kept no longer. Every such fact
 * happened before the date that was scored.
 *
 * @param until the first day on which it may not be kept
 * @param because the agreement that ends it
 */
record ArchiveTerm(LocalDate until, String because) {

    /** What is left of an archive: {@code deleted.json}. */
    static final String DELETED = "deleted.json";

    /** What a feature's agency says that reads the facts of more than one. */
    private static final String SEVERAL = "several";

    /**
     * What is left of an archive.
     *
     * @param on the day as of which it was deleted
     */
    record Deleted(LocalDate on, String because) {

        /** The note in an archive's directory, if it was deleted. */
        static Optional<Deleted> in(Path directory) {
            Path note = directory.resolve(DELETED);
            return Files.isRegularFile(note) ? Optional.of(JsonFile.read(note, Deleted.class)) : Optional.empty();
        }
    }

    /** Deletes every archive of a workspace whose term has ended by the day on which the workspace stands. */
    static void enforce(Workspace workspace, Authority authority, Consumer<Outcome> made) {
        Optional<LocalDate> today = DeliveryList.today(workspace, Optional.empty());
        if (today.isEmpty() || !Files.isDirectory(authority.file(Agreement.DIRECTORY))) {
            return;
        }
        FactKinds kinds = FactKinds.read(authority.file("facts.yaml"));
        Agreements agreements = Agreements.read(authority.directory(), AgreementFile.Terms.of(kinds));
        for (String artefact : workspace.artefacts("archive")) {
            Path directory = workspace.path(artefact);
            if (Deleted.in(directory).isEmpty()) {
                LocalDate asOf = LocalDate.parse(directory.getFileName().toString());
                of(
                                asOf,
                                MatrixSchema.in(directory.resolve(Archive.MATRIX)),
                                agreements.all().stream().toList())
                        .filter(term -> !today.get().isBefore(term.until))
                        .ifPresent(term ->
                                made.accept(delete(workspace, artefact, new Deleted(today.get(), term.because))));
            }
        }
    }

    /** The term of an archive, if agencies' facts are behind it. */
    static Optional<ArchiveTerm> of(LocalDate asOf, MatrixSchema schema, List<Agreement> agreements) {
        List<String> agencies = schema.features().stream()
                .map(feature -> feature.agency())
                .distinct()
                .toList();
        return agreements.stream()
                .filter(agreement -> agencies.contains(agreement.agency()) || agencies.contains(SEVERAL))
                .flatMap(agreement -> agreement.retentionYears().entrySet().stream()
                        .filter(item -> !Agreement.IDENTITY_ITEMS.contains(item.getKey()))
                        .map(item -> term(asOf, agreement, item)))
                .min(Comparator.comparing(ArchiveTerm::until).thenComparing(ArchiveTerm::because));
    }

    private static ArchiveTerm term(LocalDate asOf, Agreement agreement, Map.Entry<String, Integer> item) {
        return new ArchiveTerm(
                asOf.plusYears(item.getValue()),
                Agreement.file(agreement.agency()) + ", " + item.getKey() + ": " + item.getValue() + " years");
    }

    private static Outcome delete(Workspace workspace, String artefact, Deleted deleted) {
        return Stage.of("retention", workspace, artefact)
                .setting("deleted", Digest.ofText(deleted.toString()))
                .make(draft -> JsonFile.write(draft.directory().resolve(DELETED), deleted));
    }
}
