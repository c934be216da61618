package org.hearth.simulation.life;

import java.util.ArrayList;
import java.util.List;
import org.hearth.simulation.chance.Chance;
import org.hearth.simulation.people.Household;
import org.hearth.simulation.people.Person;
import org.hearth.simulation.people.Population;

/** Lone adults who find each other and live together from then on. */
public final class Partners {

    private static final double YEARLY = 0.075;
    private static final int TRIES = 4;

    private final Population population;

    public Partners(Population population) {
        this.population = population;
    }

    /** Pairs some lone adults: the one without children, or else the man, moves in with the other. */
    public void step(Month month, Chance chance) {
        List<Household> seekers = new ArrayList<>();
        for (Household household : population.households()) {
            if (household.adults().size() == 1
                    && household.adults().get(0).age(month.first()) < 60
                    && chance.happens(YEARLY / 12)) {
                seekers.add(household);
            }
        }
        List<Household> free = new ArrayList<>(seekers);
        for (Household seeker : seekers) {
            for (int i = 0; i < TRIES && free.contains(seeker); i++) {
                Household other = chance.oneOf(free);
                if (fits(seeker, other, month)) {
                    free.remove(seeker);
                    free.remove(other);
                    join(seeker, other, month, chance);
                }
            }
        }
    }

    private static boolean fits(Household one, Household two, Month month) {
        if (one == two || !(one.children().isEmpty() || two.children().isEmpty())) {
            return false;
        }
        Person a = one.adults().get(0);
        Person b = two.adults().get(0);
        return a.isFemale() != b.isFemale() && Math.abs(a.age(month.first()) - b.age(month.first())) < 10;
    }

    private static void join(Household one, Household two, Month month, Chance chance) {
        boolean stays = two.children().isEmpty()
                && (!one.children().isEmpty() || one.adults().get(0).isFemale());
        Household home = stays ? one : two;
        Household left = stays ? two : one;
        var on = month.day(chance);
        for (Person member : List.copyOf(left.members())) {
            home.join(member, on);
        }
    }
}
