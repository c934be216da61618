package org.hearth.simulation.school;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearth.simulation.chance.Chance;
import org.hearth.simulation.people.Person;
import org.hearth.simulation.school.PupilTerm.Enrolment;
import org.hearth.simulation.school.PupilTerm.FreeMeals;

/** A child at school, as it goes along. Not thread-safe. */
final class Pupil {

    private static final String[] SEN_TYPES = {
        "SPLD", "MLD", "SLD", "SEMH", "SEMH", "SEMH", "SLCN", "SLCN", "ASD", "ASD", "HI", "PD", "OTH"
    };

    final Person person;
    final String upn;
    final Chance chance;
    /** Where the pupil stands among all, 0 to 1: the first in this order are often absent. */
    final double frequency;

    final double truancy;
    final boolean claimsMeals;
    final boolean youngCarer;
    final List<Exclusion> exclusions = new ArrayList<>();
    private final List<FreeMeals> meals = new ArrayList<>();
    private final String senType;
    Enrolment enrolment;
    String sen = "N";
    int district = -1;

    Pupil(Person person, String upn, Enrolment enrolment, Chance chance) {
        this.person = person;
        this.upn = upn;
        this.enrolment = enrolment;
        this.chance = chance;
        frequency = chance.uniform();
        truancy = chance.happens(0.43) ? 2.4 + 2.3 * chance.uniform() : 0.15 + 0.85 * chance.uniform();
        claimsMeals = chance.happens(0.94);
        youngCarer = chance.happens(0.01);
        senType = SEN_TYPES[chance.below(SEN_TYPES.length)];
    }

    String senType() {
        return sen.equals("N") ? "" : senType;
    }

    /** Starts or ends free meals as the family's income has it. */
    void feed(boolean entitled, LocalDate on) {
        boolean fed = !meals.isEmpty() && meals.get(meals.size() - 1).to().isEmpty();
        if (entitled && claimsMeals && !fed) {
            meals.add(new FreeMeals(on, Optional.empty()));
        } else if (!entitled && fed) {
            FreeMeals last = meals.remove(meals.size() - 1);
            if (last.from().isBefore(on)) {
                meals.add(new FreeMeals(last.from(), Optional.of(on)));
            }
        }
    }

    List<FreeMeals> mealsIn(Term term) {
        return meals.stream()
                .filter(period -> !period.from().isAfter(term.to())
                        && period.to().filter(to -> to.isBefore(term.from())).isEmpty())
                .toList();
    }

    /** Exclusions of a term; they are forgotten afterwards. */
    List<Exclusion> exclusionsUpTo(Term term) {
        List<Exclusion> found = exclusions.stream()
                .filter(e -> !e.on().isBefore(term.from()) && !e.on().isAfter(term.to()))
                .toList();
        exclusions.clear();
        return found;
    }
}
