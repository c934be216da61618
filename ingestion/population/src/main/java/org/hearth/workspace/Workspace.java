package org.hearth.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The directory that holds every artefact. An artefact is a directory with a {@link Manifest}, named by its path under the
 * workspace, such as {@code encoded/police/2026-09-30}.
 */
public final class Workspace {

    private static final long LEAST_FREE_BYTES = 256L << 20;
    private static final String OLD = ".old";
    private static final String DRAFT = ".draft";

    private final Path root;

    private Workspace(Path root) {
        this.root = root;
    }

    /**
     * Opens a workspace to write to, making the directory if need be.
     *
     * @throws Fault if it cannot be written or the disk is nearly full
     */
    public static Workspace open(Path root) {
        Path absolute = root.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            Files.delete(Files.createTempFile(absolute, ".writable", ""));
            long free = Files.getFileStore(absolute).getUsableSpace();
            long least = Long.getLong("hearth.leastFreeBytes", LEAST_FREE_BYTES);
            if (free < least) {
                throw new Fault(
                        Fault.Kind.WORKSPACE,
                        "Cannot use workspace " + root + ": expected at least " + (least >> 20) + " MiB free, found "
                                + (free >> 20) + " MiB");
            }
        } catch (IOException e) {
            throw new Fault(
                    Fault.Kind.WORKSPACE,
                    "Cannot use workspace " + root
                            + ": expected a directory that can be written, found one that cannot ("
                            + e.getClass().getSimpleName() + ")");
        }
        return new Workspace(absolute);
    }

    public Path root() {
        return root;
    }

    /** Where an artefact lies, or would lie. */
    public Path path(String artefact) {
        Path place = root.resolve(artefact).normalize();
        if (!place.startsWith(root)) {
            throw new IllegalArgumentException("Cannot name an artefact outside the workspace: " + artefact);
        }
        recover(place);
        return place;
    }

    /**
     * The directory of an artefact that must be there.
     *
     * @param verb the verb that makes it, for the message
     * @throws Fault if it is not there
     */
    public Path require(String artefact, String verb) {
        Path place = path(artefact);
        if (!Files.isRegularFile(place.resolve(Manifest.FILE))) {
            throw new Fault(
                    Fault.Kind.ARTEFACT,
                    "Cannot find " + artefact + " in " + root + ": expected what `hearth " + verb
                            + "` makes, found nothing. Run it first.");
        }
        return place;
    }

    public Optional<Manifest> manifest(String artefact) {
        return Manifest.in(path(artefact));
    }

    /** Every artefact at or below a path, in order. */
    public List<String> artefacts(String under) {
        Path start = path(under);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(file -> file.endsWith(Manifest.FILE))
                    .map(file -> root.relativize(file.getParent()).toString())
                    .filter(name -> !name.contains(DRAFT) && !name.endsWith(OLD))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes an artefact that nothing makes any more. */
    public void drop(String artefact) {
        Scratch.delete(path(artefact));
    }

    /** An empty directory beside the artefact, to be filled and then {@link #adopt adopted}. */
    Path draft(String artefact) throws IOException {
        Path place = path(artefact);
        Path draft = place.resolveSibling(place.getFileName() + DRAFT);
        Scratch.delete(draft);
        Files.createDirectories(draft);
        return draft;
    }

    /** Puts a finished draft in the artefact's place. A reader sees the old one or the new one. */
    void adopt(Path draft, String artefact) throws IOException {
        Path place = path(artefact);
        Path old = place.resolveSibling(place.getFileName() + OLD);
        if (Files.exists(place)) {
            Files.move(place, old);
        }
        Files.move(draft, place);
        Scratch.delete(old);
    }

    /** If a stage was killed between its two renames, the old artefact comes back; if after them, the old one goes. */
    private static void recover(Path place) {
        Path old = place.resolveSibling(place.getFileName() + OLD);
        if (!Files.exists(old)) {
            return;
        }
        try {
            if (Files.exists(place)) {
                Scratch.delete(old);
            } else {
                Files.move(old, place);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
