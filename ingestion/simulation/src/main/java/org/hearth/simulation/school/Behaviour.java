package org.hearth.simulation.school;

import java.time.LocalDate;
import java.util.List;
import org.hearth.simulation.chance.Chance;
import org.hearth.simulation.life.Concern;
import org.hearth.simulation.life.Concern.Source;
import org.hearth.simulation.life.Month;
import org.hearth.simulation.need.Need;
import org.hearth.simulation.people.Household;
import org.hearth.simulation.recording.Recording;
import org.hearth.simulation.recording.Recording.Recorder;

/** Suspensions and permanent exclusions. */
final class Behaviour {

    private static final List<String> REASONS =
            List.of("DB", "DB", "DB", "DB", "DB", "PP", "PP", "VA", "VA", "PA", "DA", "VP", "DM", "OW", "BU", "MT");

    private final Recording recording;

    Behaviour(Recording recording) {
        this.recording = recording;
    }

    void step(Pupil pupil, Household household, int year, Month month) {
        int name = month.first().getMonthValue();
        if (name == 8) {
            return;
        }
        boolean need = pupil.person.needs().has(Need.BEHAVIOUR);
        Chance chance = pupil.chance;
        double hazard = hazard(need, year >= Schools.SECONDARY) * (household.isLowIncome() ? 2.1 : 0.68);
        if (chance.happens(hazard)) {
            LocalDate on = Month.workingDay(month.first().plusDays(chance.between(name == 9 ? 5 : 0, 20)));
            pupil.exclusions.add(new Exclusion(on, "SUSP", chance.oneOf(REASONS), 2 * chance.between(1, 4)));
            month.tell(new Concern(
                    household, Source.SCHOOL, on, 0.5, 0.021 * recording.rate(Recorder.SCHOOLS, household)));
        }
        if (need && year >= Schools.SECONDARY && chance.happens(0.0100)) {
            LocalDate on = Month.workingDay(month.first().plusDays(chance.between(name == 9 ? 8 : 0, 20)));
            pupil.exclusions.add(new Exclusion(on, "PERM", chance.oneOf(REASONS), 10));
            month.tell(
                    new Concern(household, Source.SCHOOL, on, 1.2, 0.1 * recording.rate(Recorder.SCHOOLS, household)));
        }
    }

    private static double hazard(boolean need, boolean secondary) {
        if (need) {
            return secondary ? 0.176 : 0.050;
        }
        return secondary ? 0.0062 : 0.0007;
    }
}
