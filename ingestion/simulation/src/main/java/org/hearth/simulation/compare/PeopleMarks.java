package org.hearth.simulation.compare;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.simulation.people.Circle;
import org.hearth.simulation.people.Household;
import org.hearth.simulation.people.Person;
import org.hearth.simulation.people.Span;

/** Who lives with whom, counted as the census does. */
final class PeopleMarks {

    private PeopleMarks() {}

    static void count(Circle circle, Marks marks) {
        for (LocalDate on : References.DAYS) {
            Map<String, int[]> homes = new HashMap<>();
            for (Person person : circle.people()) {
                if (person.born().isBefore(on)) {
                    person.home(on).ifPresent(home -> {
                        int[] people = homes.computeIfAbsent(home.uprn(), any -> new int[2]);
                        people[person.isChild(on) ? 1 : 0]++;
                    });
                }
            }
            homes.values().forEach(people -> household(people[0], people[1], marks));
        }
        for (Household household : circle.everyHousehold()) {
            household(household, marks);
        }
        for (Person person : circle.people()) {
            person(person, marks);
        }
    }

    private static void household(int adults, int children, Marks marks) {
        int size = adults + children;
        marks.add("household.size", size, 1);
        marks.one("household.1", size == 1);
        marks.one("household.2", size == 2);
        marks.one("household.3", size == 3);
        marks.one("household.4", size == 4);
        marks.one("household.5+", size >= 5);
        marks.one("household.lone-parent", adults == 1 && children > 0);
        marks.one("household.children", children > 0 && adults > 0);
    }

    private static void household(Household household, Marks marks) {
        boolean known = household.members().stream().anyMatch(p -> !p.isChild(Span.TO));
        if (!known) {
            return;
        }
        int dimensions = household.deprivation().count();
        for (int i = 0; i < 4; i++) {
            marks.one("deprived." + i, i == 3 ? dimensions >= 3 : dimensions == i);
        }
    }

    private static void person(Person person, Marks marks) {
        List<LocalDate> days = References.DAYS;
        for (LocalDate on : days) {
            if (person.born().isBefore(on) && person.home(on).isPresent()) {
                String group = person.identity().ethnicity();
                marks.one("ethnicity.white", group.startsWith("W"));
                marks.one("ethnicity.asian", group.startsWith("A") || group.equals("CHNE"));
                marks.one("ethnicity.black", group.startsWith("B"));
                marks.one("ethnicity.mixed", group.startsWith("M"));
                marks.one("age.child", person.isChild(on));
                marks.add("births", 0, 1);
                marks.add("deaths", 0, 1);
            }
        }
        boolean here = !person.residences().isEmpty()
                && person.residences().get(0).from().equals(person.born());
        marks.add("births", here && Span.covers(person.born()) ? 1 : 0, 0);
        marks.add("deaths", person.died().filter(Span::covers).isPresent() ? 1 : 0, 0);
    }
}
