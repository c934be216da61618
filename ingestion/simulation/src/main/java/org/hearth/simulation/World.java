package org.hearth.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.authority.Authority;
import org.hearth.command.Progress;
import org.hearth.simulation.chance.Chance;
import org.hearth.simulation.childrens.SocialCare;
import org.hearth.simulation.earlyhelp.EarlyHelp;
import org.hearth.simulation.health.HealthVisiting;
import org.hearth.simulation.housing.Housing;
import org.hearth.simulation.life.Concern;
import org.hearth.simulation.life.Hardship;
import org.hearth.simulation.life.Month;
import org.hearth.simulation.life.Moves;
import org.hearth.simulation.life.Newborns;
import org.hearth.simulation.life.Partings;
import org.hearth.simulation.life.Partners;
import org.hearth.simulation.people.Founders;
import org.hearth.simulation.people.Household;
import org.hearth.simulation.people.Population;
import org.hearth.simulation.people.Span;
import org.hearth.simulation.place.Town;
import org.hearth.simulation.police.Police;
import org.hearth.simulation.school.Schools;

/** The people, and the agencies that come across them. */
record World(
        Population population,
        Schools schools,
        Police police,
        Housing housing,
        HealthVisiting health,
        SocialCare socialCare,
        EarlyHelp earlyHelp,
        Life life) {

    /** What happens to people, whoever notices. */
    record Life(
            Newborns newborns, Partings partings, Moves moves, Partners partners, Hardship hardship, Chance chance) {

        static Life of(Population population) {
            return new Life(
                    new Newborns(population),
                    new Partings(population),
                    new Moves(population),
                    new Partners(population),
                    new Hardship(),
                    Chance.of(population.seed(), "life", 0));
        }

        void step(Population population, Month month) {
            for (Household household : List.copyOf(population.households())) {
                newborns.step(household, month);
                partings.step(household, month);
                moves.step(household, month);
            }
            partners.step(month, chance);
            moves.arrive(month, chance);
            population.sweep();
            population.households().forEach(household -> household.begin(month.first()));
        }
    }

    /** Founds the authority and lives through every month. */
    static World live(Authority authority, Settings settings, Progress progress) {
        Town town = Town.laidOut(authority, settings.households(), settings.seed());
        Population population = new Population(town, settings.seed());
        found(population, settings);
        Life life = Life.of(population);
        Month start = new Month(0);
        population.households().forEach(household -> life.hardship().settle(household, start));
        World world = new World(
                population,
                new Schools(population, authority.lea()),
                new Police(),
                new Housing(town),
                new HealthVisiting(life.newborns()),
                new SocialCare(settings.seed()),
                new EarlyHelp(),
                life);
        for (int i = 0; i < Span.MONTHS; i++) {
            world.step(new Month(i));
            progress.add(1);
        }
        return world;
    }

    private static void found(Population population, Settings settings) {
        Founders founders = new Founders(population);
        Chance chance = Chance.of(settings.seed(), "found", 0);
        int districts = population.town().areas().size();
        for (int i = 0; population.households().size() < settings.households(); i++) {
            population
                    .town()
                    .takeNear(i % districts, chance)
                    .ifPresent(dwelling -> founders.found(dwelling, Span.WARM_UP));
        }
        population.households().forEach(household -> household.begin(Span.WARM_UP));
    }

    private void step(Month month) {
        life.step(population, month);
        for (Household household : population.households()) {
            life.hardship().step(household, month);
            schools.step(household, month);
            police.step(household, month);
            housing.step(household, month);
            health.step(household, month);
        }
        List<Household> families = population.households().stream()
                .filter(household -> !household.children().isEmpty())
                .toList();
        socialCare.receive(month);
        families.forEach(family -> socialCare.step(family, month));
        Map<Integer, Concern> noticed = new HashMap<>();
        month.concerns().forEach(concern -> noticed.merge(concern.household().id(), concern, World::weightier));
        families.forEach(family -> earlyHelp.step(family, month, noticed));
    }

    /** What early help acts on: a case that steps down before anything else, then what weighs most. */
    private static Concern weightier(Concern one, Concern two) {
        if (one.source() == Concern.Source.SOCIAL_CARE) {
            return one;
        }
        return two.source() == Concern.Source.SOCIAL_CARE || two.weight() > one.weight() ? two : one;
    }
}
