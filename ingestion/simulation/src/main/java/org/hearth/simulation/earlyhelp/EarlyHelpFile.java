package org.hearth.simulation.earlyhelp;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.simulation.chance.Chance;
import org.hearth.simulation.clerk.Clerk;
import org.hearth.simulation.clerk.CsvFile;
import org.hearth.simulation.clerk.Delivery;
import org.hearth.simulation.clerk.Written;
import org.hearth.simulation.clerk.WrittenAddress;
import org.hearth.simulation.people.Person;
import org.hearth.simulation.people.Span;

/** {@code early_help.csv}: one row a person an episode. */
public final class EarlyHelpFile implements AutoCloseable {

    private static final String[] HEADER = {
        "case_id",
        "family_id",
        "person_id",
        "role",
        "forename",
        "surname",
        "date_of_birth",
        "sex",
        "ethnicity",
        "address_line",
        "postcode",
        "uprn",
        "referral_date",
        "referral_source",
        "assessment_start_date",
        "assessment_completion_date",
        "organisation",
        "primary_need",
        "other_needs",
        "plan_start_date",
        "closure_date",
        "closure_reason"
    };

    private final CsvFile csv;
    private final long seed;

    public EarlyHelpFile(Delivery delivery, long seed) {
        csv = delivery.csv("early-help", "early_help.csv", HEADER);
        this.seed = seed;
    }

    /** Writes the episodes of a circle. */
    public void write(List<Episode> episodes, Clerk clerk) {
        for (int number = 0; number < episodes.size(); number++) {
            Episode episode = episodes.get(number);
            if (episode.closed().isBefore(Span.FROM) || !episode.referred().isBefore(Span.TO)) {
                continue;
            }
            for (Person child : episode.children()) {
                row(clerk, number, episode, child, "child");
            }
            for (Person parent : episode.parents()) {
                row(clerk, number, episode, parent, "parent");
            }
        }
    }

    @Override
    public void close() {
        csv.close();
    }

    private void row(Clerk clerk, int number, Episode episode, Person person, String role) {
        boolean anew =
                Chance.of(seed, "early-help/anew", person.id() * 997L + number).happens(0.25);
        Written written = clerk.person(person, anew ? number + 1 : 0, episode.referred());
        WrittenAddress address = clerk.address(person, episode.referred());
        boolean assessed = episode.assessed().filter(EarlyHelpFile::past).isPresent();
        List<String> needs = assessed ? episode.needs() : List.of();
        boolean closed = past(episode.closed());
        csv.row(
                clerk.caseId("EH", number),
                clerk.caseId("F", episode.family()),
                clerk.localId("EP", person, 0),
                role,
                written.forename(),
                written.surname(),
                written.bornText(),
                written.sex(),
                written.ethnicity(),
                address.line(),
                address.postcode(),
                address.uprn(),
                episode.referred().toString(),
                episode.source(),
                text(episode.assessed()),
                text(episode.completed()),
                assessed ? episode.organisation() : "",
                needs.isEmpty() ? "" : needs.get(0),
                needs.size() < 2 ? "" : String.join(";", needs.subList(1, needs.size())),
                text(episode.planned()),
                closed ? episode.closed().toString() : "",
                closed ? episode.reason() : "");
    }

    private static boolean past(LocalDate day) {
        return day.isBefore(Span.TO);
    }

    private static String text(Optional<LocalDate> day) {
        return day.filter(EarlyHelpFile::past).map(LocalDate::toString).orElse("");
    }
}
