package org.hearth.command;

import picocli.CommandLine.Command;

/** The verbs that need nothing but a workspace. */
@Command(name = "hearth", subcommands = StatusCommand.class)
public final class Main {

    Main() {}

    public static void main(String[] arguments) {
        System.exit(CommandLineRun.run(new Main(), arguments));
    }
}
