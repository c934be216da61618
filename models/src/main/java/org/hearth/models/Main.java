package org.hearth.models;

import org.hearth.card.CardCommand;
import org.hearth.card.PromoteCommand;
import org.hearth.command.CommandLineRun;
import org.hearth.evaluation.EvaluateCommand;
import org.hearth.forecast.ForecastCommand;
import org.hearth.monitoring.MonitorCommand;
import org.hearth.promotion.HaltCommand;
import org.hearth.promotion.RetireCommand;
import org.hearth.scoring.ExplainCommand;
import org.hearth.scoring.RebuildCommand;
import org.hearth.scoring.ScoreCommand;
import org.hearth.training.TrainCommand;
import org.hearth.worklist.LeaveOffCommand;
import picocli.CommandLine.Command;

/** The verbs of this module. */
@Command(
        name = "hearth",
        subcommands = {
            TrainCommand.class,
            EvaluateCommand.class,
            ScoreCommand.class,
            RebuildCommand.class,
            ExplainCommand.class,
            CardCommand.class,
            PromoteCommand.class,
            RetireCommand.class,
            HaltCommand.class,
            LeaveOffCommand.class,
            MonitorCommand.class,
            ForecastCommand.class
        })
public final class Main {

    /** The verbs, to be run by {@link CommandLineRun}. */
    public Main() {}

    public static void main(String[] args) {
        System.exit(CommandLineRun.run(new Main(), args));
    }
}
