package org.hearth.feature;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.authority.YamlFile;
import org.hearth.workspace.Fault;

/** Gathers the faults of one file, each with its line and key, to report them all at once. */
final class FileFaults {

    private final Path file;
    private final List<String> lines = new ArrayList<>();

    FileFaults(Path file) {
        this.file = file;
    }

    /**
     * Adds a fault.
     *
     * @param keys the keys that lead to the place in the file
     */
    void expected(String what, Object found, String... keys) {
        lines.add("Cannot use " + file + " (line " + YamlFile.line(file, keys) + ", " + String.join(".", keys)
                + "): expected " + what + ", found " + found);
    }

    int size() {
        return lines.size();
    }

    /**
     * Ends the check of some files.
     *
     * @throws Fault with every fault, if there is one
     */
    static void throwIfAny(Stream<FileFaults> files) {
        List<String> all = files.flatMap(file -> file.lines.stream()).toList();
        if (!all.isEmpty()) {
            throw new Fault(Fault.Kind.CONFIGURATION, all);
        }
    }
}
