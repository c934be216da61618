package org.hearth.simulation.earlyhelp;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.simulation.chance.Chance;
import org.hearth.simulation.life.Concern;
import org.hearth.simulation.life.Month;
import org.hearth.simulation.need.Need;
import org.hearth.simulation.people.Household;
import org.hearth.simulation.people.Person;
import org.hearth.simulation.recording.Recording;
import org.hearth.simulation.recording.Recording.Recorder;

/** Referrals, assessments, plans and closures. */
public final class EarlyHelp {

    private static final double BACKGROUND = 0.0004;
    private static final double PER_NEED = 0.0030;
    private static final double PER_PRESSURE = 0.024;
    private static final double STEP_DOWN = 0.75;
    private static final double ASSESSED = 0.76;

    private final Recording recording;
    private final List<Episode> episodes = new ArrayList<>();
    private final Map<Integer, Integer> earlier = new HashMap<>();

    public EarlyHelp(Recording recording) {
        this.recording = recording;
    }

    public List<Episode> episodes() {
        return episodes;
    }

    /** May open an episode for a family, once the others have said what they noticed. */
    public void step(Household household, Month month, Map<Integer, Concern> noticed) {
        LocalDate first = month.first();
        if (household.children().isEmpty()
                || household.adults().isEmpty()
                || household.isHelped(first.minusMonths(2))
                || household.isStatutory(first.plusMonths(1))) {
            return;
        }
        Chance chance = household.chance();
        Concern concern = noticed.get(household.id());
        boolean steppedDown = concern != null && concern.source() == Concern.Source.SOCIAL_CARE;
        double hazard = steppedDown
                ? STEP_DOWN
                : hazard(household) * month.demand() * recording.rate(Recorder.EARLY_HELP, household);
        if (chance.happens(hazard)) {
            LocalDate on = concern == null ? month.workingDay(chance) : Month.workingDay(concern.on());
            open(household, on, source(concern, chance), chance);
        }
    }

    private double hazard(Household household) {
        int needs = Math.min(household.needCount(), 6);
        double known = earlier.containsKey(household.id()) ? 1.6 : 1;
        double needed = PER_NEED * StrictMath.pow(needs, 1.5);
        double pressed = PER_PRESSURE * household.pressure() * (0.3 + 0.5 * needs);
        return known * Math.min(0.4, BACKGROUND + needed + pressed);
    }

    private void open(Household household, LocalDate on, String source, Chance chance) {
        boolean willing = chance.happens(ASSESSED);
        LocalDate assessed = Month.workingDay(on.plusDays(chance.between(1, 14)));
        LocalDate completed = Month.workingDay(assessed.plusDays(chance.between(14, 48)));
        boolean plans = willing && chance.happens(0.8);
        LocalDate planned = Month.workingDay(completed.plusDays(chance.below(8)));
        LocalDate closed = closing(on, completed, planned, willing, plans, chance);
        episodes.add(new Episode(
                household.id(),
                some(household.children(), 0.88, chance),
                some(parents(household), 0.9, chance),
                on,
                source,
                willing ? Optional.of(assessed) : Optional.empty(),
                willing ? Optional.of(completed) : Optional.empty(),
                organisation(household, chance),
                willing ? needs(household, chance) : List.of(),
                plans ? Optional.of(planned) : Optional.empty(),
                closed,
                reason(willing, plans, chance)));
        household.helpUntil(closed);
        if (plans) {
            household.support(planned, closed);
        }
        earlier.merge(household.id(), 1, Integer::sum);
    }

    private static LocalDate closing(
            LocalDate on, LocalDate completed, LocalDate planned, boolean willing, boolean plans, Chance chance) {
        if (!willing) {
            return Month.workingDay(on.plusDays(chance.between(4, 21)));
        }
        long days = plans ? 45 + Math.min(500, (long) chance.waiting(150)) : chance.between(1, 20);
        return Month.workingDay((plans ? planned : completed).plusDays(days));
    }

    private static List<Person> parents(Household household) {
        List<Person> parents = new ArrayList<>();
        for (Person adult : household.adults()) {
            boolean grown = adult.identity()
                    .mother()
                    .filter(m -> m.household().equals(Optional.of(household)))
                    .isPresent();
            if (!grown) {
                parents.add(adult);
            }
        }
        return parents.isEmpty() ? household.adults() : parents;
    }

    /** The first always, each other with a chance. */
    private static List<Person> some(List<Person> people, double share, Chance chance) {
        List<Person> chosen = new ArrayList<>();
        for (Person person : people) {
            if (chosen.isEmpty() || chance.happens(share)) {
                chosen.add(person);
            }
        }
        return chosen;
    }

    private static List<String> needs(Household household, Chance chance) {
        List<String> codes = new ArrayList<>();
        List<Need> present = household.allNeeds();
        int start = present.isEmpty() ? 0 : chance.below(present.size());
        for (int i = 0; i < present.size(); i++) {
            if (codes.isEmpty() || chance.happens(0.7)) {
                String[] known =
                        present.get((start + i) % present.size()).codes().split(" ", -1);
                codes.add(known[chance.happens(0.65) ? 0 : chance.below(known.length)]);
            }
        }
        if (codes.isEmpty() || chance.happens(0.12)) {
            codes.add(chance.oneOf(List.of("5.1", "1.4", "10.1", "3.1", "2.1", "1.5")));
        }
        return codes.stream().distinct().toList();
    }

    private static String source(@org.jspecify.annotations.Nullable Concern concern, Chance chance) {
        if (concern == null) {
            return chance.oneOf(
                    List.of("school", "school", "school", "family", "family", "gp", "health-visitor", "other"));
        }
        return switch (concern.source()) {
            case POLICE -> "police";
            case SCHOOL -> "school";
            case HEALTH_VISITOR -> "health-visitor";
            case HOUSING -> "housing";
            case SOCIAL_CARE -> "childrens-services";
        };
    }

    private static String organisation(Household household, Chance chance) {
        return chance.happens(0.6)
                ? "family-help-" + household.dwelling().area().locality()
                : chance.oneOf(List.of("school", "school", "health", "voluntary"));
    }

    private static String reason(boolean willing, boolean plans, Chance chance) {
        if (!willing) {
            return chance.happens(0.6) ? "consent-not-given" : "signposted";
        }
        if (!plans) {
            return "no-further-help";
        }
        return chance.oneOf(List.of("needs-met", "needs-met", "needs-met", "needs-met", "disengaged", "stepped-up"));
    }
}
