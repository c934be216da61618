package org.hearth.extract;

import java.nio.file.Path;
import org.hearth.workspace.Fault;

/** The line a wrong file ends with. */
final class FileFault {

    private FileFault() {}

    /** A fault that reads {@code Cannot read <file>: expected <expected>, found <found>}. */
    static Fault of(Path file, String expected, String found) {
        return new Fault(Fault.Kind.FILE, "Cannot read " + shown(file) + ": expected " + expected + ", found " + found);
    }

    /** The file with the two folders above it, which name its agency and delivery. */
    static String shown(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        int names = absolute.getNameCount();
        return absolute.subpath(Math.max(0, names - 3), names).toString();
    }
}
