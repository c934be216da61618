package org.hearth.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.LogManager;
import org.hearth.benchmark.BenchmarkCommand;
import org.hearth.command.CommandLineRun;
import org.hearth.database.DatabaseCommand;
import org.hearth.household.WhyListedCommand;
import org.hearth.publish.PublishCommand;
import picocli.CommandLine.Command;

/** The verbs of this module. */
@Command(
        name = "hearth",
        subcommands = {
            BenchmarkCommand.class,
            DatabaseCommand.class,
            PublishCommand.class,
            ServeCommand.class,
            WhyListedCommand.class
        })
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        try (InputStream settings = Main.class.getResourceAsStream("/logging.properties")) {
            LogManager.getLogManager().readConfiguration(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.exit(CommandLineRun.run(new Main(), arguments));
    }
}
