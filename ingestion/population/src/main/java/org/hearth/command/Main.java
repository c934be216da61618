package org.hearth.command;

import picocli.CommandLine.Command;

/** The verbs that need nothing but a workspace and an authority. */
@Command(
        name = "hearth",
        subcommands = {AgreementsCommand.class, StatusCommand.class})
public final class Main {

    Main() {}

    public static void main(String[] arguments) {
        System.exit(CommandLineRun.run(new Main(), arguments));
    }
}
