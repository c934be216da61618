package org.hearth.provision;

import org.hearth.command.CommandLineRun;
import picocli.CommandLine.Command;

/** The verbs of this module. */
@Command(name = "hearth", subcommands = DashboardsCommand.class)
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(CommandLineRun.run(new Main(), arguments));
    }
}
