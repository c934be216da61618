package org.hearth.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearth.workspace.Workspace;

/** The deliveries of a workspace. */
public final class DeliveryList {

    /** Where encoded deliveries lie. */
    public static final String ENCODED = "encoded";

    private static final String EXTRACTS = "extracts";

    private DeliveryList() {}

    /** Every encoded delivery, in the order of hand-over. */
    public static List<DeliveryName> encoded(Workspace workspace) {
        return workspace.artefacts(ENCODED).stream()
                .flatMap(artefact -> DeliveryName.of(artefact).stream())
                .sorted()
                .toList();
    }

    /**
     * The day on which a workspace stands: the one given, else that of its latest delivery, encoded or not. Never the clock's.
     *
     * @return empty if there is neither
     */
    public static Optional<LocalDate> today(Workspace workspace, Optional<LocalDate> given) {
        if (given.isPresent()) {
            return given;
        }
        List<DeliveryName> names = new ArrayList<>(encoded(workspace));
        Path extracts = workspace.path(EXTRACTS);
        for (Path agency : folders(extracts)) {
            for (Path delivery : folders(agency)) {
                DeliveryName.of(extracts.relativize(delivery).toString()).ifPresent(names::add);
            }
        }
        return names.stream().map(DeliveryName::date).max(LocalDate::compareTo);
    }

    private static List<Path> folders(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
