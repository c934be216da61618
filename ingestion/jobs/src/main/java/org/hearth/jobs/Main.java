package org.hearth.jobs;

import org.hearth.command.CommandLineRun;
import picocli.CommandLine.Command;

/** The verbs that run on Spark. */
@Command(
        name = "hearth",
        mixinStandardHelpOptions = true,
        subcommands = {
            LinkCommand.class,
            LinkSetsCommand.class,
            EvaluateCommand.class,
            ObserveCommand.class,
            ReviewCommand.class
        })
public final class Main {

    public static void main(String[] args) {
        System.exit(CommandLineRun.run(new Main(), args));
    }
}
