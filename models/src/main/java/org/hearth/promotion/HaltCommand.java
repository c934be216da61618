package org.hearth.promotion;

import org.hearth.promotion.Register.Act;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearth halt}: see its description. */
@Command(
        name = "halt",
        description =
                "The kill switch: no version of the model ranks anybody from the next `score` on, whatever its verdict.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  hearth halt --by \"A. Ahmed, head of early help\" --on 2026-11-30 --reason \"a feed was wrong for a month\""
        })
public final class HaltCommand implements Runnable {

    @Mixin
    private NamedAct act = new NamedAct();

    @Option(names = "--lift", description = "turn the kill switch off again")
    private boolean lift;

    @Override
    public void run() {
        System.out.println(lift ? act.enter("resume", Act.RESUMED) : act.enter("halt", Act.HALTED));
    }
}
