package org.hearth.jobs;

import picocli.CommandLine.Command;

/** {@code hearth review}: what a linkage is unsure of, decided by people. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        description = "Gives pairs that a linkage is unsure of to people, and takes what they decide.",
        subcommands = {ReviewCardsCommand.class, ReviewDecideCommand.class})
public final class ReviewCommand {}
