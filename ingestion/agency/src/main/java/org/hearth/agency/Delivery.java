package org.hearth.agency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearth.delivery.DeliveryName;
import org.hearth.workspace.Fault;
import org.hearth.workspace.Workspace;

/**
 * One dated hand-over of an agency: {@code extracts/<agency>/<delivery date>/}; further ones of a day are {@code <date>_2} and so on.
 *
 * @param date day of the hand-over
 */
record Delivery(String agency, LocalDate date, Path directory) {

    /** Its path under an artefact's first folder, such as {@code police/2026-10-01}. */
    String name() {
        return agency + "/" + directory.getFileName();
    }

    /**
     * The deliveries of a workspace, by agency and date.
     *
     * @param agency only this one's
     * @param date only those of this day
     * @throws Fault if there is none, or a folder is not named by a day
     */
    static List<Delivery> in(Workspace workspace, Optional<String> agency, Optional<LocalDate> date) {
        List<Delivery> deliveries = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (Path feed : folders(workspace.path("extracts"))) {
            String name = String.valueOf(feed.getFileName());
            if (agency.isPresent() && !agency.get().equals(name)) {
                continue;
            }
            for (Path folder : folders(feed)) {
                DeliveryName.of(name, String.valueOf(folder.getFileName()))
                        .ifPresentOrElse(
                                found -> {
                                    if (date.isEmpty() || date.get().equals(found.date())) {
                                        deliveries.add(new Delivery(name, found.date(), folder));
                                    }
                                },
                                () -> faults.add("Cannot read extracts/" + name + ": expected folders named by the day"
                                        + " of delivery such as 2026-10-01 (a second of the day: 2026-10-01_2), found"
                                        + " another"));
            }
        }
        if (!faults.isEmpty()) {
            throw new Fault(Fault.Kind.FILE, faults.stream().distinct().toList());
        }
        if (deliveries.isEmpty()) {
            throw new Fault(
                    Fault.Kind.ARTEFACT,
                    "Cannot find a delivery in " + workspace.path("extracts")
                            + ": expected <agency>/<delivery date>/, found none"
                            + agency.map(only -> " of " + only).orElse("")
                            + date.map(day -> " of " + day).orElse("")
                            + ". Put extracts there, or run `hearth synthesise`.");
        }
        return deliveries;
    }

    private static List<Path> folders(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isDirectory)
                    .filter(folder -> !String.valueOf(folder.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
