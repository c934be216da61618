package org.hearth.simulation.compare;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearth.simulation.housing.HomelessnessCase;
import org.hearth.simulation.people.Circle;
import org.hearth.simulation.people.Household;
import org.hearth.simulation.people.Person;
import org.hearth.simulation.people.Span;
import org.hearth.simulation.place.Dwelling;
import org.hearth.simulation.police.Incident;

/** Homelessness, domestic abuse and income, and how they rise with deprivation. */
final class PlaceMarks {

    private static final int YEARS = 5;

    private PlaceMarks() {}

    static void count(Circle circle, List<HomelessnessCase> cases, List<Incident> incidents, Marks marks) {
        exposure(circle, marks);
        for (HomelessnessCase one : cases) {
            LocalDate on = one.application().on();
            if (Span.covers(on)) {
                marks.add("homeless", 1, 0);
                marks.add("homeless" + fifth(one.application().home()), 1, 0);
                marks.one("homeless.prevention", one.application().duty().equals("prevention"));
            }
            marks.add(
                    "temporary",
                    (double) References.DAYS.stream().filter(one::isTemporary).count(),
                    0);
        }
        for (Incident incident : incidents) {
            marks.add("abuse", 1, 0);
            incident.involved()
                    .get(0)
                    .person()
                    .home(incident.on())
                    .ifPresent(home -> marks.add("abuse" + fifth(home), 1, 0));
        }
        for (Household household : circle.households()) {
            String fifth = fifth(household.dwelling());
            int size = household.members().size();
            marks.add("income" + fifth, household.isLowIncome() ? size : 0, size);
        }
    }

    private static void exposure(Circle circle, Marks marks) {
        double each = (double) YEARS / References.DAYS.size();
        for (LocalDate on : References.DAYS) {
            Set<String> homes = new HashSet<>();
            for (Person person : circle.people()) {
                if (!person.born().isBefore(on)) {
                    continue;
                }
                person.home(on).ifPresent(home -> {
                    marks.add("abuse", 0, each);
                    marks.add("abuse" + fifth(home), 0, each);
                    if (homes.add(home.uprn())) {
                        marks.add("homeless", 0, each);
                        marks.add("homeless" + fifth(home), 0, each);
                        marks.add("temporary", 0, 1);
                    }
                });
            }
        }
    }

    /** Two deciles of deprivation together, such as {@code .decile1-2}. */
    private static String fifth(Dwelling home) {
        int first = (home.area().imdDecile() - 1) / 2 * 2 + 1;
        return ".decile" + first + "-" + (first + 1);
    }
}
