package org.hearth.simulation.health;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearth.simulation.chance.Chance;
import org.hearth.simulation.life.Concern;
import org.hearth.simulation.life.Concern.Source;
import org.hearth.simulation.life.Month;
import org.hearth.simulation.life.Newborns;
import org.hearth.simulation.life.Newborns.Pregnancy;
import org.hearth.simulation.need.Need;
import org.hearth.simulation.people.Household;
import org.hearth.simulation.people.Person;
import org.hearth.simulation.people.Span;
import org.hearth.simulation.recording.Recording;
import org.hearth.simulation.recording.Recording.Recorder;

/** Contacts as they fall due. */
public final class HealthVisiting {

    private static final String[] TYPES = {"new-birth", "six-week", "one-year", "two-year"};
    private static final int[] DUE_DAYS = {12, 45, 350, 800};
    private static final int[] SPREAD_DAYS = {5, 10, 40, 60};

    private final Newborns newborns;
    private final Recording recording;
    private final List<Contact> contacts = new ArrayList<>();

    public HealthVisiting(Newborns newborns, Recording recording) {
        this.recording = recording;
        this.newborns = newborns;
    }

    public List<Contact> contacts() {
        return contacts;
    }

    public void step(Household household, Month month) {
        newborns.pregnancy(household).ifPresent(pregnancy -> antenatal(household, pregnancy, month));
        for (Person child : household.children()) {
            if (child.ageInYears(month.first()) < 5) {
                visit(household, child, month);
            }
        }
    }

    private void antenatal(Household household, Pregnancy pregnancy, Month month) {
        LocalDate on = Month.workingDay(pregnancy.due().minusDays(40));
        if (on.getYear() == month.first().getYear()
                && on.getMonth() == month.first().getMonth()) {
            contact(household, pregnancy.mother(), on, "antenatal", month);
        }
    }

    private void visit(Household household, Person child, Month month) {
        long firstDay = month.first().toEpochDay();
        for (int i = 0; i < TYPES.length; i++) {
            int wait = DUE_DAYS[i] + child.id() * 31 % SPREAD_DAYS[i];
            long due = child.born().toEpochDay() + wait;
            if (due >= firstDay && due < firstDay + month.first().lengthOfMonth()) {
                contact(household, child, Month.workingDay(LocalDate.ofEpochDay(due)), TYPES[i], month);
            }
        }
        int needs = household.needs().count();
        if (needs > 0 && household.chance().happens(needs * 0.035)) {
            LocalDate on = month.workingDay(household.chance());
            if (on.isAfter(child.born().plusDays(14))) {
                contact(household, child, on, "extra", month);
            }
        }
    }

    private void contact(Household household, Person person, LocalDate on, String type, Month month) {
        Chance chance = household.chance();
        int needs = household.needs().count();
        double missed = 0.06 + 0.08 * Math.min(needs, 4);
        boolean attended = !chance.happens(missed / recording.rate(Recorder.HEALTH_VISITING, household));
        String level = level(needs, chance);
        List<String> concerns = attended ? concerns(household, person, type, chance) : List.of();
        if (Span.covers(on)) {
            contacts.add(new Contact(person, on, type, attended, level, concerns));
        }
        if (!attended && needs > 0) {
            month.tell(new Concern(household, Source.HEALTH_VISITOR, on, 0.15, 0.005));
        }
        if (!concerns.isEmpty()) {
            double weight = 0.4 * concerns.size();
            month.tell(new Concern(household, Source.HEALTH_VISITOR, on, weight, 0.035 * concerns.size()));
        }
    }

    private static String level(int needs, Chance chance) {
        if (needs >= 3 && chance.happens(0.6)) {
            return "specialist";
        }
        return chance.happens(needs == 0 ? 0.06 : 0.55) ? "targeted" : "universal";
    }

    private static List<String> concerns(Household household, Person person, String type, Chance chance) {
        List<String> found = new ArrayList<>();
        boolean child = !type.equals("antenatal");
        if (child && chance.happens(person.needs().has(Need.DEVELOPMENT) ? 0.55 : 0.03)) {
            found.add("development");
        }
        if (child && chance.happens(person.needs().has(Need.DEVELOPMENT) ? 0.15 : 0.02)) {
            found.add("growth");
        }
        if (child && chance.happens(household.needs().has(Need.CONFLICT) ? 0.25 : 0.01)) {
            found.add("attachment");
        }
        if (chance.happens(household.needs().has(Need.PARENT_MENTAL_HEALTH) ? 0.5 : 0.03)) {
            found.add("maternal-mental-health");
        }
        boolean poor = household.needs().has(Need.HOUSING) || household.needs().has(Need.MONEY);
        if (chance.happens(poor || household.needs().has(Need.SUBSTANCE) ? 0.3 : 0.01)) {
            found.add("home");
        }
        return found;
    }
}
