package org.hearth.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Changes an artefact that is there, such as when something in it may be kept no longer. It stays the artefact of its inputs: the
 * stage that made it finds it as it was and does nothing, while stages that read it find it changed.
 */
public final class Amendment {

    private static final String TABLE = ".parquet";

    private Amendment() {}

    /**
     * Amends an artefact; a reader sees it as it was or as it is after.
     *
     * @param body changes a copy of its files, tables by replacing them; counts it gives take the place of those of the same name
     * @throws IllegalArgumentException if there is no such artefact
     */
    public static Manifest of(Workspace workspace, String artefact, Stage.Body body) {
        Manifest before = workspace
                .manifest(artefact)
                .orElseThrow(() -> new IllegalArgumentException("Cannot amend " + artefact + ": it is not there"));
        try {
            Stage.Draft draft = new Stage.Draft(workspace.draft(artefact));
            Path place = workspace.path(artefact);
            for (Path file : Digest.filesUnder(place)) {
                Path copy = draft.directory().resolve(place.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                takeOver(file, copy);
            }
            Files.delete(draft.directory().resolve(Manifest.FILE));
            before.counts().forEach(draft::count);
            draft.refused(before.refused());
            body.fill(draft);
            Manifest after = draft.manifest(before, outputs(draft.directory(), place, before.outputs()));
            after.write(draft.directory());
            workspace.adopt(draft.directory(), artefact);
            return after;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A table is never written in place but beside and renamed, so the draft may share it with the artefact until then: what is not
     * amended is neither copied nor read. Of one that is, the shared bytes go with the old artefact.
     */
    private static void takeOver(Path file, Path copy) throws IOException {
        if (file.toString().endsWith(TABLE)) {
            try {
                Files.createLink(copy, file);
                return;
            } catch (UnsupportedOperationException | FileSystemException e) {
                // A file system without links: it is copied.
            }
        }
        Files.copy(file, copy);
    }

    /** SHA-256 of each file of a draft, by its path in it; of what it still shares with the artefact, as that one's manifest says. */
    private static SortedMap<String, String> outputs(Path draft, Path artefact, SortedMap<String, String> before)
            throws IOException {
        SortedMap<String, String> outputs = new TreeMap<>();
        for (Path file : Digest.filesUnder(draft)) {
            String name = draft.relativize(file).toString();
            Path earlier = artefact.resolve(name);
            boolean shared = before.containsKey(name) && Files.exists(earlier) && Files.isSameFile(file, earlier);
            outputs.put(name, shared ? before.get(name) : Digest.of(file));
        }
        return outputs;
    }
}
