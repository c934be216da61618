package org.hearth.extract;

import java.nio.file.Path;
import org.hearth.workspace.Fault;

/** The line a wrong file ends with. */
public final class FileFault {

    private FileFault() {}

    /** A fault that reads {@code Cannot read <file>: expected <expected>, found <found>}. */
    public static Fault of(Path file, String expected, String found) {
        return new Fault(Fault.Kind.FILE, "Cannot read " + file + ": expected " + expected + ", found " + found);
    }
}
