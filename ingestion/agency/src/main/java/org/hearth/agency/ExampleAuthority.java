package org.hearth.agency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hearth.workspace.Fault;
import org.hearth.workspace.Scratch;

/** The example authority directory, copied for a real one. */
final class ExampleAuthority {

    /** What the build keeps beside the example, and the example's own keys. */
    private static final Set<String> LEFT_OUT = Set.of("target", "src", "pom.xml", "keys");

    private ExampleAuthority() {}

    /**
     * Copies the files; the directory appears whole or not at all.
     *
     * @return how many files
     * @throws Fault if the example is not there, or the directory holds anything
     */
    static int copy(Path from, Path to) {
        if (!Files.isRegularFile(from.resolve("authority.yaml"))) {
            throw new Fault(
                    Fault.Kind.CONFIGURATION,
                    "Cannot copy the example authority " + from
                            + ": expected a directory with authority.yaml, found none."
                            + " Say where it is with --from.");
        }
        Path target = to.toAbsolutePath().normalize();
        try {
            mustBeEmpty(target, to);
            if (target.getParent() != null) {
                Files.createDirectories(target.getParent());
            }
            Path draft = target.resolveSibling(target.getFileName() + ".draft");
            Scratch.delete(draft);
            List<Path> files = files(from);
            for (Path file : files) {
                Path copy = draft.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
            Files.deleteIfExists(target);
            Files.move(draft, target);
            return files.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void mustBeEmpty(Path target, Path named) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        try (Stream<Path> held = Files.isDirectory(target) ? Files.list(target) : Stream.of(target)) {
            if (held.findAny().isPresent()) {
                throw new Fault(
                        Fault.Kind.CONFIGURATION,
                        "Cannot make authority " + named + ": expected a new or empty directory, found one with files");
            }
        }
    }

    private static List<Path> files(Path from) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            !LEFT_OUT.contains(from.relativize(file).getName(0).toString()))
                    .sorted()
                    .toList();
        }
    }
}
