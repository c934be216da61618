package org.hearth.workspace;

import java.util.List;

/**
 * Something the user can put right: shown as one line a fault, without a stack trace, and ended with the exit code of its kind.
 * Never holds a personal value: say the place, what was expected and what kind of thing was found.
 */
public final class Fault extends RuntimeException {

    /** What went wrong, by exit code. 2 is picocli's for a wrong command line, 70 is a bug, 130 an interruption. */
    public enum Kind {
        /** A file is not what it should be: wrong format, truncated, unknown column. */
        FILE(3),
        /** A file of the authority directory is wrong. */
        CONFIGURATION(4),
        /** The workspace cannot be written or is too full. */
        WORKSPACE(5),
        /** The database cannot be reached, or refuses. */
        DATABASE(6),
        /** The port is in use. */
        PORT(7),
        /** An earlier stage has not been run. */
        ARTEFACT(8),
        /** A key is missing, open to others, or not the one the data was made with. */
        KEY(9),
        /** Superset cannot be installed or reached, refuses, or is of an unknown version. */
        SUPERSET(12);

        private final int exitCode;

        Kind(int exitCode) {
            this.exitCode = exitCode;
        }

        public int exitCode() {
            return exitCode;
        }
    }

    private final Kind kind;
    private final transient List<String> lines;

    public Fault(Kind kind, String line) {
        this(kind, List.of(line));
    }

    /**
     * All the faults found in one go.
     *
     * @param lines at least one; each reads {@code Cannot <verb> <noun>: expected …, found … (place)}
     */
    public Fault(Kind kind, List<String> lines) {
        super(String.join("\n", lines));
        this.kind = kind;
        this.lines = List.copyOf(lines);
    }

    public Kind kind() {
        return kind;
    }

    public List<String> lines() {
        return lines;
    }
}
