package org.hearth.simulation.life;

import java.util.Optional;
import org.hearth.simulation.chance.Chance;
import org.hearth.simulation.need.Need;
import org.hearth.simulation.people.Founders;
import org.hearth.simulation.people.Household;
import org.hearth.simulation.people.Person;
import org.hearth.simulation.people.Population;
import org.hearth.simulation.place.Dwelling;
import org.hearth.simulation.place.Town;

/** Households that move home, leave the authority or come to it. */
public final class Moves {

    private static final double YEARLY = 0.075;
    private static final double[] DEPRIVATION = Gradient.byDecile(0.06, 5.5);
    private static final double YEARLY_EMIGRATION = 0.022;

    private final Population population;
    private final Founders founders;
    private int emigrated;

    public Moves(Population population) {
        this.population = population;
        founders = new Founders(population);
    }

    public void step(Household household, Month month) {
        if (household.adults().isEmpty() || household.dwelling().temporary() || household.isHomeless(month.first())) {
            return;
        }
        Chance chance = household.chance();
        boolean old = household.adults().get(0).age(month.first()) > 60;
        double settled = old ? 0.35 : 1;
        if (chance.happens(YEARLY_EMIGRATION * settled / 12)) {
            emigrate(household, month, chance);
            return;
        }
        double deprivation = DEPRIVATION[household.dwelling().area().imdDecile()];
        double unrest =
                household.needs().has(Need.HOUSING) ? 3 : household.needs().has(Need.DOMESTIC_ABUSE) ? 1.6 : 1;
        if (chance.happens(YEARLY * settled * deprivation * unrest / 12)) {
            move(household, month, chance);
        }
    }

    /** Moves a household to another dwelling on a day of the month, if one stands empty. */
    public void move(Household household, Month month, Chance chance) {
        Town town = population.town();
        Dwelling old = household.dwelling();
        town.takeNear(town.districtFrom(old.district(), chance), chance).ifPresent(next -> {
            household.moveTo(next, month.day(chance));
            town.leave(old);
        });
    }

    private void emigrate(Household household, Month month, Chance chance) {
        var on = month.day(chance);
        for (Person member : java.util.List.copyOf(household.members())) {
            household.lose(member, on);
        }
        emigrated++;
    }

    /** As many households come as have gone. */
    public void arrive(Month month, Chance chance) {
        while (emigrated > 0) {
            Optional<Dwelling> dwelling = population
                    .town()
                    .takeNear(chance.below(population.town().areas().size()), chance);
            if (dwelling.isEmpty()) {
                return;
            }
            founders.found(dwelling.get(), month.day(chance));
            emigrated--;
        }
    }
}
