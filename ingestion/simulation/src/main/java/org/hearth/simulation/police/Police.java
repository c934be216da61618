package org.hearth.simulation.police;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearth.simulation.chance.Chance;
import org.hearth.simulation.life.Concern;
import org.hearth.simulation.life.Concern.Source;
import org.hearth.simulation.life.Month;
import org.hearth.simulation.need.Need;
import org.hearth.simulation.people.Couple;
import org.hearth.simulation.people.Household;
import org.hearth.simulation.people.Person;
import org.hearth.simulation.people.Span;
import org.hearth.simulation.recording.Recording;
import org.hearth.simulation.recording.Recording.Recorder;

/** Incidents and missing reports as they come in. */
public final class Police {

    private static final double INCIDENT_WITH_NEED = 0.316;
    private static final double INCIDENT_WITHOUT = 0.0007;
    private static final String[] RISKS = {"standard", "medium", "high"};
    private static final double[] WEIGHTS = {0.5, 0.9, 1.6};
    private static final double[] REFERRED = {0.11, 0.28, 0.63};

    private final List<Incident> incidents = new ArrayList<>();
    private final List<Incident> unrecorded = new ArrayList<>();
    private final Recording recording;
    private final List<MissingReport> missing = new ArrayList<>();

    public Police(Recording recording) {
        this.recording = recording;
    }

    /** What happened and nobody told the police of, or they did not write down. */
    public List<Incident> unrecorded() {
        return unrecorded;
    }

    public List<Incident> incidents() {
        return incidents;
    }

    public List<MissingReport> missing() {
        return missing;
    }

    public void step(Household household, Month month) {
        Chance chance = household.chance();
        boolean family = !household.children().isEmpty() && !household.adults().isEmpty();
        if (family || household.adults().size() > 1) {
            double hazard = household.needs().has(Need.DOMESTIC_ABUSE) ? INCIDENT_WITH_NEED : INCIDENT_WITHOUT;
            if (chance.happens(hazard)) {
                incident(household, month, chance);
            }
        }
        for (Person child : household.children()) {
            if (child.age(month.first()) > 10) {
                goMissing(household, child, month, chance);
            }
        }
    }

    private void incident(Household household, Month month, Chance chance) {
        int severity = chance.weighted(0.6, 0.28, 0.12);
        LocalDate on = month.day(chance);
        List<Incident.Involved> involved = new ArrayList<>();
        Optional<Couple> couple = household.couple();
        if (couple.isPresent()) {
            boolean first = chance.happens(0.75);
            involved.add(new Incident.Involved(
                    first ? couple.get().one() : couple.get().two(), "victim"));
            involved.add(new Incident.Involved(
                    first ? couple.get().two() : couple.get().one(), "suspect"));
        } else {
            involved.add(new Incident.Involved(household.adults().get(0), "victim"));
            household.children().stream()
                    .flatMap(child -> child.absentParent().stream())
                    .findFirst()
                    .filter(parent -> chance.happens(0.8))
                    .ifPresent(parent -> involved.add(new Incident.Involved(parent, "suspect")));
        }
        for (Person child : household.children()) {
            if (chance.happens(0.6)) {
                involved.add(new Incident.Involved(child, "child"));
            }
        }
        double rate = Recorder.POLICE.share() * recording.rate(Recorder.POLICE, household);
        boolean recorded = chance.happens(rate);
        if (Span.covers(on)) {
            (recorded ? incidents : unrecorded).add(new Incident(on, RISKS[severity], involved));
        }
        if (!recorded) {
            return;
        }
        if (!household.children().isEmpty()) {
            month.tell(new Concern(household, Source.POLICE, on, WEIGHTS[severity], REFERRED[severity]));
        }
    }

    private void goMissing(Household household, Person child, Month month, Chance chance) {
        double hazard = child.needs().has(Need.EXPLOITATION)
                ? 0.12
                : child.needs().has(Need.BEHAVIOUR) || child.needs().has(Need.CHILD_MENTAL_HEALTH) ? 0.008 : 0.0004;
        if (!chance.happens(hazard)) {
            return;
        }
        LocalDateTime from = month.day(chance).atTime(chance.between(8, 23), chance.below(60));
        LocalDateTime found = from.plusMinutes(60 + (long) chance.waiting(900));
        if (Span.covers(from.toLocalDate())) {
            missing.add(
                    new MissingReport(child, from, found, chance.oneOf(List.of("low", "medium", "medium", "high"))));
        }
        month.tell(new Concern(household, Source.POLICE, from.toLocalDate(), 0.8, 0.12));
    }
}
