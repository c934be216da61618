package org.hearth.promotion;

import org.hearth.promotion.Register.Act;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hearth retire}: see its description. */
@Command(
        name = "retire",
        description = "Take a model out of use for good; the rules of Working Together rank from the next `score` on.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  hearth retire --by \"A. Ahmed, head of early help\" --on 2026-11-30 --reason \"a feed was wrong for a month\""
        })
public final class RetireCommand implements Runnable {

    @Mixin
    private NamedAct act = new NamedAct();

    @Override
    public void run() {
        System.out.println(act.enter("retire", Act.RETIRED));
    }
}
