package org.hearth.simulation.life;

import java.time.LocalDate;
import java.util.List;
import org.hearth.simulation.chance.Chance;
import org.hearth.simulation.people.Circle;
import org.hearth.simulation.people.Founders;
import org.hearth.simulation.people.Household;
import org.hearth.simulation.people.Person;

/** Lone adults who find somebody to live with: some go to them, most are joined by them. */
public final class Partners {

    private static final double YEARLY = 0.075;

    /** Share of lone adults without children who leave to live with a partner outside the circle. */
    private static final double LEAVES = 0.5;

    /** Share of partners who lived elsewhere in the authority before. */
    private static final double LIVED_NEAR = 0.5;

    private final Circle circle;
    private final Founders founders;

    public Partners(Circle circle) {
        this.circle = circle;
        founders = new Founders(circle);
    }

    public void step(Household household, Month month) {
        if (household.adults().size() != 1) {
            return;
        }
        Person lone = household.adults().get(0);
        Chance chance = household.chance();
        if (lone.age(month.first()) >= 60
                || !lone.household().equals(java.util.Optional.of(household))
                || !chance.happens(YEARLY / 12)) {
            return;
        }
        LocalDate on = month.day(chance);
        if (household.children().isEmpty() && chance.happens(LEAVES)) {
            List.copyOf(household.members()).forEach(member -> household.lose(member, on));
        } else if (!circle.isCrowded()) {
            Person partner = founders.partner(lone, month.first(), chance);
            if (chance.happens(LIVED_NEAR)) {
                int district = circle.town().districtFrom(household.dwelling().district(), chance);
                partner.livedIn(
                        circle.town().takeNew(district, chance), month.first().minusDays(chance.between(60, 2500)));
            }
            household.join(partner, on);
        }
    }
}
