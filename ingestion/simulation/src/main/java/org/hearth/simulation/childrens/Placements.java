package org.hearth.simulation.childrens;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.simulation.life.Month;
import org.hearth.simulation.people.Circle;
import org.hearth.simulation.people.Household;
import org.hearth.simulation.people.Person;

/** Children who come into care and leave it: they live where they are placed meanwhile. Not thread-safe. */
final class Placements {

    private final Circle circle;
    private final List<Care> coming = new ArrayList<>();
    private final Map<Integer, Care> present = new HashMap<>();
    private final Map<Integer, Household> families = new HashMap<>();
    private final List<Care> all = new ArrayList<>();

    Placements(Circle circle) {
        this.circle = circle;
    }

    void expect(Care care) {
        coming.add(care);
    }

    /** Takes a child in who is placed already. */
    void takeIn(Care care) {
        all.add(care);
        present.put(care.child().id(), care);
    }

    /** Every time in care that has begun. */
    List<Care> all() {
        return all;
    }

    void step(Month month) {
        LocalDate end = month.first().plusMonths(1);
        for (Care care : List.copyOf(coming)) {
            if (care.from().isBefore(end)) {
                coming.remove(care);
                begin(care);
            }
        }
        for (Care care : List.copyOf(present.values())) {
            if (care.to().isBefore(end)) {
                present.remove(care.child().id());
                leave(care);
            }
        }
    }

    private void begin(Care care) {
        Person child = care.child();
        Optional<Household> family = child.household();
        if (family.isEmpty()
                || present.containsKey(child.id())
                || circle.isCrowded()
                || !care.to().isAfter(care.from())) {
            return;
        }
        all.add(care);
        present.put(child.id(), care);
        if (care.placements().get(0).place().startsWith("P")) {
            return;
        }
        families.put(child.id(), family.get());
        int district = circle.town()
                .districtFrom(family.get().dwelling().district(), family.get().chance());
        Household placement =
                circle.found(circle.town().takeNew(district, family.get().chance()));
        placement.statutoryUntil(care.to());
        placement.join(child, care.from());
    }

    /** Goes home, if there still is one; who has grown up lives alone. */
    private void leave(Care care) {
        Optional<Household> family =
                Optional.ofNullable(families.remove(care.child().id()));
        boolean young =
                care.child().isChild(care.to()) && care.child().household().isPresent();
        family.filter(home -> young && !home.isEmpty()).ifPresent(home -> home.join(care.child(), care.to()));
    }
}
