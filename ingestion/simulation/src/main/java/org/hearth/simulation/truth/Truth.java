package org.hearth.simulation.truth;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.simulation.childrens.Case;
import org.hearth.simulation.clerk.CsvFile;
import org.hearth.simulation.clerk.Delivery;
import org.hearth.simulation.clerk.Ledger;
import org.hearth.simulation.earlyhelp.Episode;
import org.hearth.simulation.need.Needs;
import org.hearth.simulation.people.Circle;
import org.hearth.simulation.people.Numbers;
import org.hearth.simulation.people.Person;
import org.hearth.simulation.people.Residence;
import org.hearth.simulation.people.Span;
import org.hearth.simulation.police.Incident;

/** Writes the truth files. */
public final class Truth implements AutoCloseable {

    private final CsvFile persons;
    private final CsvFile residences;
    private final CsvFile needs;
    private final CsvFile help;
    private final CsvFile unrecorded;
    private final CsvFile custody;
    private final Identifiers identifiers;

    public Truth(Delivery delivery) {
        persons = delivery.csv("", "persons.csv", "agency", "local_id", "person");
        residences = delivery.csv("", "residences.csv", "person", "uprn", "from_on", "to_on");
        needs = delivery.csv("", "needs.csv", "person", "need", "from_on", "to_on");
        help = delivery.csv("", "interventions.csv", "person", "intervention", "from_on", "to_on");
        unrecorded = delivery.csv("", "unrecorded.csv", "person", "event", "happened_on");
        custody = delivery.csv("", "custody.csv", "person", "other_parent", "from_on");
        identifiers = new Identifiers(delivery.csv("", "identifiers.csv", "kind", "value"));
    }

    /** Writes what is true of a circle, and what was written about it. */
    public void write(Circle circle, Ledger ledger) {
        ledger.persons().forEach((agency, ids) -> ids.forEach((id, person) -> persons.row(agency, id, name(person))));
        circle.people().forEach(this::residences);
        circle.everyHousehold().forEach(household -> needs(household.needs()));
        circle.people().forEach(person -> needs(person.needs()));
        for (Person person : circle.people()) {
            person.sharedCare()
                    .filter(shared -> shared.from().isBefore(Span.TO))
                    .ifPresent(shared -> custody.row(
                            name(person.id()),
                            name(shared.parent().id()),
                            shared.from().toString()));
        }
        identifiers.write(ledger.identifiers());
    }

    /** Writes when a family was truly helped, and by whom. */
    public void interventions(List<Episode> episodes, List<Case> cases) {
        for (Episode episode : episodes) {
            episode.planned()
                    .filter(from -> touches(from, Optional.of(episode.closed())))
                    .ifPresent(from -> {
                        String to = text(Optional.of(episode.closed()));
                        episode.children()
                                .forEach(child -> help.row(name(child.id()), "early-help", from.toString(), to));
                        episode.parents()
                                .forEach(parent -> help.row(name(parent.id()), "early-help", from.toString(), to));
                    });
        }
        for (Case one : cases) {
            if (!one.nfa() && touches(one.referred(), Optional.of(one.closed()))) {
                String to = text(Optional.of(one.closed()));
                help.row(name(one.child().id()), "social-care", one.referred().toString(), to);
            }
        }
    }

    /** Writes domestic abuse that the police have no record of: the victim and the day. */
    public void unrecorded(List<Incident> incidents) {
        for (Incident incident : incidents) {
            Person victim = incident.involved().get(0).person();
            unrecorded.row(name(victim.id()), "domestic-abuse", incident.on().toString());
        }
    }

    @Override
    public void close() {
        persons.close();
        residences.close();
        needs.close();
        help.close();
        unrecorded.close();
        custody.close();
        identifiers.close();
    }

    private static String name(int person) {
        return "P" + Numbers.padded(person, 8);
    }

    private void residences(Person person) {
        for (Residence stay : person.residences()) {
            if (touches(stay.from(), stay.to())) {
                residences.row(
                        name(person.id()), stay.dwelling().uprn(), stay.from().toString(), text(stay.to()));
            }
        }
    }

    /** One row for each person who had the need when it began. */
    private void needs(Needs of) {
        for (Needs.Spell spell : of.spells()) {
            if (touches(spell.from(), spell.to())) {
                for (int person : spell.bearers()) {
                    needs.row(name(person), spell.need().word(), spell.from().toString(), text(spell.to()));
                }
            }
        }
    }

    /** Whether an interval has a day that the extracts cover. */
    private static boolean touches(LocalDate from, Optional<LocalDate> to) {
        return from.isBefore(Span.TO) && to.map(end -> end.isAfter(Span.FROM)).orElse(true);
    }

    private static String text(Optional<LocalDate> day) {
        return day.filter(end -> end.isBefore(Span.TO)).map(LocalDate::toString).orElse("");
    }
}
