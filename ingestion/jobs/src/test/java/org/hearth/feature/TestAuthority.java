package org.hearth.feature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hearth.authority.Authority;

/** Northbrook's own directory, copied so that a test can edit it. */
public final class TestAuthority {

    private static final Path NORTHBROOK = Path.of("../../northbrook");

    /** What the build leaves beside the authority's files. */
    private static final Set<String> BUILT = Set.of("src", "target");

    private TestAuthority() {}

    public static Authority copiedTo(Path directory) {
        try (Stream<Path> files = Files.walk(NORTHBROOK)) {
            List<Path> all = files.filter(Files::isRegularFile)
                    .filter(file -> !BUILT.contains(
                            NORTHBROOK.relativize(file).getName(0).toString()))
                    .toList();
            for (Path file : all) {
                Path copy = directory.resolve(NORTHBROOK.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
            return Authority.read(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes a file of the directory. */
    public static void edit(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        if (!text.contains(from)) {
            throw new IllegalArgumentException("Cannot edit " + file + ": expected to find " + from);
        }
        Files.writeString(file, text.replace(from, to));
    }
}
