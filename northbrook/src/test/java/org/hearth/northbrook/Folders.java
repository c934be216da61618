package org.hearth.northbrook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hearth.workspace.Digest;

/** Copies and compares folders. */
final class Folders {

    private Folders() {}

    /** Copies a folder with its permissions, which keys depend on. */
    static void copy(Path from, Path to) {
        forEachUnder(from, path -> {
            Path target = to.resolve(from.relativize(path).toString());
            if (Files.isDirectory(path) && Files.isDirectory(target)) {
                return;
            }
            Files.createDirectories(target.getParent());
            Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
        });
    }

    /** SHA-256 of every file by its name, but for those under the named folders. */
    static SortedMap<String, String> digests(Path folder, Set<String> except) {
        SortedMap<String, String> digests = new TreeMap<>();
        forEachUnder(folder, path -> {
            Path name = folder.relativize(path);
            if (Files.isRegularFile(path) && !except.contains(name.getName(0).toString())) {
                digests.put(name.toString(), Digest.of(path));
            }
        });
        return digests;
    }

    /** Deletes a folder with all that is in it, if it is there. */
    static void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static void forEachUnder(Path folder, Visit visit) {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                visit.at(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Visit {
        void at(Path path) throws IOException;
    }
}
