package org.hearth.command;

import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import org.hearth.workspace.Fault;
import picocli.CommandLine;

/** Runs a verb and turns what it throws into lines and an exit code. */
public final class CommandLineRun {

    private static final int BUG = 70;

    private CommandLineRun() {}

    /** Runs one of the verbs by its name and gives the exit code. */
    public static int run(Object commands, String... arguments) {
        CommandLine line = new CommandLine(commands);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command.getErr()));
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError e) {
            line.getErr()
                    .println("hearth: Cannot hold the data: expected them to fit into "
                            + (Runtime.getRuntime().maxMemory() >> 20)
                            + " MB of memory, found more. Set HEARTH_HEAP, such as HEARTH_HEAP=4g.");
            line.getErr().flush();
            return Fault.Kind.WORKSPACE.exitCode();
        }
    }

    private static int explain(Exception failure, PrintWriter err) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Fault fault) {
                fault.lines().forEach(text -> err.println("hearth: " + text));
                err.flush();
                return fault.kind().exitCode();
            }
            if (cause instanceof FileSystemException broken
                    && (broken instanceof AccessDeniedException || isFull(broken))) {
                err.println("hearth: Cannot write " + broken.getFile() + ": expected a writable place with room, found "
                        + broken.getClass().getSimpleName());
                err.flush();
                return Fault.Kind.WORKSPACE.exitCode();
            }
        }
        err.println("hearth: this is a bug, please report it with what follows.");
        failure.printStackTrace(err);
        err.flush();
        return BUG;
    }

    private static boolean isFull(FileSystemException failure) {
        String reason = failure.getReason();
        return reason != null && reason.contains("No space left");
    }
}
