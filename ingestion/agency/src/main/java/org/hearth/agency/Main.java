package org.hearth.agency;

import org.hearth.attack.PrivacyCommand;
import org.hearth.column.EncodeFileCommand;
import org.hearth.command.CommandLineRun;
import picocli.CommandLine.Command;

/** The verbs that run at an agency. */
@Command(
        name = "hearth",
        subcommands = {
            InitCommand.class,
            CheckCommand.class,
            EncodeCommand.class,
            EncodeFileCommand.class,
            PrivacyCommand.class
        })
public final class Main {

    Main() {}

    /** Runs one verb. */
    public static void main(String[] args) {
        System.exit(CommandLineRun.run(new Main(), args));
    }
}
