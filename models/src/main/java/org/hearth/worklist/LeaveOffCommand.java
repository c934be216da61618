package org.hearth.worklist;

import java.time.LocalDate;
import org.hearth.command.Place;
import org.hearth.promotion.Person;
import org.hearth.training.ModelName;
import org.hearth.worklist.LeftOff.Decision;
import org.hearth.workspace.Fault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearth leave-off}: a named person keeps a household off the lists. */
@Command(
        name = "leave-off",
        description = {
            "Leave a household off the lists until a day, from the next `score` on; the changes of the list say so.",
            "To end it early, decide again with an earlier day."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  hearth leave-off --household K7QM-2F9D --until 2027-06-01 --by \"A. Ahmed, head of early help\" --on 2026-11-30"
                    + " --reason \"contest upheld: the police record was about another family\""
        })
public final class LeaveOffCommand implements Runnable {

    private static final String REFERENCE = "[0-9A-Z]{4}-[0-9A-Z]{4}";

    @Mixin
    private Place place = new Place();

    @Mixin
    private ModelName model = new ModelName();

    @Mixin
    private Person person = new Person();

    @Option(names = "--household", required = true, paramLabel = "REF", description = "its short reference, K7QM-2F9D")
    private String household = "";

    @Option(
            names = "--until",
            required = true,
            paramLabel = "DATE",
            description = "first day on which it may be listed again")
    private LocalDate until = LocalDate.EPOCH;

    @Override
    public void run() {
        person.requireNamed("leave a household off the lists");
        if (!household.matches(REFERENCE)) {
            throw new Fault(
                    Fault.Kind.CONFIGURATION,
                    "Cannot leave a household off the lists: expected a reference such as K7QM-2F9D, found another form");
        }
        LeftOff.of(place.workspace(), model.name())
                .add(new Decision(household, person.on(), until, person.by(), person.reason()));
        System.out.println("leave-off  " + household + " until " + until + " by " + person.said());
    }
}
