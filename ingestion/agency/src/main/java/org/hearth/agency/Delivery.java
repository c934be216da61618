package org.hearth.agency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearth.workspace.Fault;
import org.hearth.workspace.Workspace;

/**
 * One dated hand-over of an agency: {@code extracts/<agency>/<delivery date>/}.
 *
 * @param date day of the hand-over
 */
record Delivery(String agency, LocalDate date, Path directory) {

    /** Its path under an artefact's first folder, such as {@code police/2026-10-01}. */
    String name() {
        return agency + "/" + date;
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
                try {
                    LocalDate day = LocalDate.parse(String.valueOf(folder.getFileName()));
                    if (date.isEmpty() || date.get().equals(day)) {
                        deliveries.add(new Delivery(name, day, folder));
                    }
                } catch (DateTimeException e) {
                    faults.add("Cannot read extracts/" + name
                            + ": expected folders named by the day of delivery such as 2026-10-01, found another");
                }
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
