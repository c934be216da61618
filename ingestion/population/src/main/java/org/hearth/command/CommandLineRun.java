package org.hearth.command;

import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearth.workspace.Fault;
import picocli.CommandLine;

/** Runs a verb and turns what it throws into lines and an exit code. */
public final class CommandLineRun {

    private static final int BUG = 70;
    private static final List<String> NOT_WRITTEN =
            List.of("No space left on device", "Disk quota exceeded", "Read-only file system");

    private CommandLineRun() {}

    /** Runs one of the verbs by its name and gives the exit code. */
    public static int run(Object commands, String... arguments) {
        // Words are British, and libraries write names in capitals by the machine's own language: a Turkish one has
        // another I.
        Locale.setDefault(Locale.UK);
        CommandLine line = new CommandLine(commands);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((failure, given) -> sayWhatWasWrong(failure));
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

    /** A wrong command line is one line too: what options there are is a question for {@code --help}. */
    private static int sayWhatWasWrong(CommandLine.ParameterException failure) {
        CommandLine command = failure.getCommandLine();
        String verb = command.getCommandSpec().qualifiedName();
        String what = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        command.getErr()
                .println("hearth: Cannot run " + verb + ": "
                        + what.substring(0, 1).toLowerCase(Locale.UK) + what.substring(1) + " (see " + verb
                        + " --help)");
        command.getErr().flush();
        return CommandLine.ExitCode.USAGE;
    }

    private static int explain(Exception failure, PrintWriter err) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Fault fault) {
                fault.lines().forEach(text -> err.println("hearth: " + text));
                err.flush();
                return fault.kind().exitCode();
            }
            Optional<String> why = whyNotWritten(cause);
            if (why.isPresent()) {
                String place = cause instanceof FileSystemException broken ? " " + broken.getFile() : "";
                err.println(
                        "hearth: Cannot write" + place + ": expected a writable place with room, found " + why.get());
                err.flush();
                return Fault.Kind.WORKSPACE.exitCode();
            }
        }
        err.println("hearth: this is a bug, please report it with what follows.");
        failure.printStackTrace(err);
        err.flush();
        return BUG;
    }

    /** What the operating system says, whoever wrote: Java, or DuckDB in words of its own around it. */
    private static Optional<String> whyNotWritten(Throwable failure) {
        if (failure instanceof AccessDeniedException) {
            return Optional.of("permission denied");
        }
        String message = String.valueOf(failure.getMessage());
        return NOT_WRITTEN.stream().filter(message::contains).findFirst().map(why -> why.toLowerCase(Locale.UK));
    }
}
