package org.hearth.simulation.life;

import java.util.Optional;
import org.hearth.simulation.chance.Chance;
import org.hearth.simulation.need.Need;
import org.hearth.simulation.people.Circle;
import org.hearth.simulation.people.Founders;
import org.hearth.simulation.people.Household;
import org.hearth.simulation.people.Person;
import org.hearth.simulation.place.Dwelling;
import org.hearth.simulation.place.Town;

/** Households that move home, leave the authority or come to it. */
public final class Moves {

    private static final double YEARLY = 0.075;
    private static final double[] DEPRIVATION = Gradient.byDecile(0.06, 5.5);
    private static final double YEARLY_EMIGRATION = 0.022;

    /** Share of newcomers who take a home that stands empty, so that an address is known under two families. */
    private static final double REUSED = 0.7;

    private final Circle circle;
    private final Founders founders;
    private final Chance chance;
    private int emigrated;

    public Moves(Circle circle) {
        this.circle = circle;
        founders = new Founders(circle);
        chance = Chance.of(circle.seed(), "arrivals", circle.index());
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

    /** Moves a household to another dwelling on a day of the month. */
    public void move(Household household, Month month, Chance chance) {
        Town town = circle.town();
        Dwelling old = household.dwelling();
        household.moveTo(town.takeNew(town.districtFrom(old.district(), chance), chance), month.day(chance));
        town.leave(old);
    }

    private void emigrate(Household household, Month month, Chance chance) {
        var on = month.day(chance);
        for (Person member : java.util.List.copyOf(household.members())) {
            household.lose(member, on);
        }
        emigrated++;
    }

    /** As many households come as have gone, some into a home of somebody who has left. */
    public void arrive(Month month) {
        int coming = emigrated;
        emigrated = 0;
        for (int i = 0; i < coming && !circle.isCrowded(); i++) {
            Optional<Dwelling> empty = chance.happens(REUSED) ? circle.town().takeVacated() : Optional.empty();
            Dwelling dwelling =
                    empty.orElseGet(() -> circle.town().takeNew(circle.town().homeDistrict(), chance));
            founders.found(dwelling, month.day(chance));
        }
    }
}
