package org.hearth.simulation;

import org.hearth.command.CommandLineRun;
import picocli.CommandLine.Command;

/** The verb of this module. */
@Command(
        name = "hearth",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "VERB",
        description = "Makes a fictional authority.",
        subcommands = {SynthesiseCommand.class})
public final class Main {

    private Main() {}

    public static void main(String... arguments) {
        System.exit(CommandLineRun.run(new Main(), arguments));
    }
}
