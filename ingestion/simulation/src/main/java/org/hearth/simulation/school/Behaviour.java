package org.hearth.simulation.school;

import java.time.LocalDate;
import java.util.List;
import org.hearth.simulation.chance.Chance;
import org.hearth.simulation.life.Concern;
import org.hearth.simulation.life.Concern.Source;
import org.hearth.simulation.life.Month;
import org.hearth.simulation.need.Need;
import org.hearth.simulation.people.Household;

/** Suspensions and permanent exclusions. */
final class Behaviour {

    private static final List<String> REASONS =
            List.of("DB", "DB", "DB", "DB", "DB", "PP", "PP", "VA", "VA", "PA", "DA", "VP", "DM", "OW", "BU", "MT");

    void step(Pupil pupil, Household household, int year, Month month) {
        int name = month.first().getMonthValue();
        if (name == 8) {
            return;
        }
        boolean need = pupil.person.needs().has(Need.BEHAVIOUR);
        Chance chance = pupil.chance;
        double hazard = hazard(need, year >= Schools.SECONDARY) * (household.isLowIncome() ? 1.5 : 0.8);
        if (chance.happens(hazard)) {
            LocalDate on = Month.workingDay(month.first().plusDays(chance.between(name == 9 ? 5 : 0, 20)));
            pupil.exclusions.add(new Exclusion(on, "SUSP", chance.oneOf(REASONS), 2 * chance.between(1, 4)));
            month.tell(new Concern(household, Source.SCHOOL, on, 0.5, 0.03));
        }
        if (need && year >= Schools.SECONDARY && chance.happens(0.0085)) {
            LocalDate on = Month.workingDay(month.first().plusDays(chance.between(name == 9 ? 8 : 0, 20)));
            pupil.exclusions.add(new Exclusion(on, "PERM", chance.oneOf(REASONS), 10));
            month.tell(new Concern(household, Source.SCHOOL, on, 1.2, 0.12));
        }
    }

    private static double hazard(boolean need, boolean secondary) {
        if (need) {
            return secondary ? 0.17 : 0.045;
        }
        return secondary ? 0.0055 : 0.0006;
    }
}
