package org.hearth.models;

import org.hearth.command.CommandLineRun;
import org.hearth.forecast.ForecastCommand;
import picocli.CommandLine.Command;

/** The verbs of this module. */
@Command(
        name = "hearth",
        subcommands = {ForecastCommand.class})
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(CommandLineRun.run(new Main(), args));
    }
}
