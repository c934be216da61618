package org.hearth.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.simulation.childrens.SocialCare;
import org.hearth.simulation.compare.Counting;
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
import org.hearth.simulation.name.Names;
import org.hearth.simulation.people.Circle;
import org.hearth.simulation.people.Founders;
import org.hearth.simulation.people.Household;
import org.hearth.simulation.people.Span;
import org.hearth.simulation.place.Layout;
import org.hearth.simulation.place.Town;
import org.hearth.simulation.police.Police;
import org.hearth.simulation.recording.Recording;
import org.hearth.simulation.school.Schools;
import org.hearth.simulation.youth.YouthJustice;

/** One circle's people, and the agencies as far as they come across them. */
record World(
        Circle circle,
        Schools schools,
        Police police,
        Housing housing,
        HealthVisiting health,
        SocialCare socialCare,
        EarlyHelp earlyHelp,
        YouthJustice youthJustice,
        Life life) {

    /** What every circle has in common. */
    record Setting(Layout layout, Names names, Recording recording, long seed, String lea) {}

    /** What happens to people, whoever notices. */
    record Life(Newborns newborns, Partings partings, Moves moves, Partners partners, Hardship hardship) {

        static Life of(Circle circle) {
            return new Life(
                    new Newborns(circle),
                    new Partings(circle),
                    new Moves(circle),
                    new Partners(circle),
                    new Hardship());
        }

        void step(Circle circle, Month month) {
            for (Household household : List.copyOf(circle.households())) {
                newborns.step(household, month);
                partings.step(household, month);
                moves.step(household, month);
                partners.step(household, month);
            }
            moves.arrive(month);
            circle.sweep();
            circle.households().forEach(household -> household.begin(month.first()));
        }
    }

    /** Founds a circle and lives through every month. */
    static World live(Setting setting, int index) {
        Town town = new Town(setting.layout(), index);
        Circle circle = new Circle(index, setting.seed(), town, setting.names());
        new Founders(circle).found(town.home(), Span.WARM_UP);
        Life life = Life.of(circle);
        Month start = new Month(0);
        for (Household household : circle.households()) {
            household.begin(Span.WARM_UP);
            life.hardship().settle(household, start);
        }
        Recording recording = setting.recording();
        World world = new World(
                circle,
                new Schools(circle, setting.lea(), recording),
                new Police(recording),
                new Housing(town),
                new HealthVisiting(life.newborns(), recording),
                new SocialCare(circle, recording),
                new EarlyHelp(recording),
                new YouthJustice(setting.seed()),
                life);
        for (int i = 0; i < Span.MONTHS; i++) {
            world.step(new Month(i));
        }
        return world;
    }

    Counting counting() {
        return new Counting(circle, socialCare, schools.terms(), housing, police);
    }

    private void step(Month month) {
        life.step(circle, month);
        for (Household household : circle.households()) {
            life.hardship().step(household, month);
            schools.step(household, month);
            police.step(household, month);
            housing.step(household, month);
            health.step(household, month);
            youthJustice.step(household, month);
        }
        List<Household> families = circle.households().stream()
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
