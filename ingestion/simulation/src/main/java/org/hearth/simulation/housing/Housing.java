package org.hearth.simulation.housing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.simulation.chance.Chance;
import org.hearth.simulation.housing.HomelessnessCase.Application;
import org.hearth.simulation.life.Concern;
import org.hearth.simulation.life.Concern.Source;
import org.hearth.simulation.life.Month;
import org.hearth.simulation.need.Need;
import org.hearth.simulation.people.Household;
import org.hearth.simulation.people.Person;
import org.hearth.simulation.place.Dwelling;
import org.hearth.simulation.place.Town;

/** Applications for help with homelessness, and what becomes of them. */
public final class Housing {

    private static final double APPLIES = 0.0675;
    private static final double REFERRED = 0.06;
    private static final String[] DUTIES = {"prevention", "relief", "main"};
    private static final double[] DUTY_SHARES = {0.45, 0.42, 0.13};

    private final Town town;
    private final List<HomelessnessCase> cases = new ArrayList<>();
    private final Map<Integer, HomelessnessCase> open = new HashMap<>();
    private final Map<Integer, LocalDate> ends = new HashMap<>();

    public Housing(Town town) {
        this.town = town;
    }

    public List<HomelessnessCase> cases() {
        return cases;
    }

    public void step(Household household, Month month) {
        HomelessnessCase present = open.get(household.id());
        if (present != null) {
            if (ends.getOrDefault(household.id(), LocalDate.MAX)
                    .isBefore(month.first().plusMonths(1))) {
                close(household, present, month);
            }
        } else if (household.needs().has(Need.HOUSING)
                && !household.adults().isEmpty()
                && household.chance().happens(APPLIES)) {
            apply(household, month);
        }
    }

    private void apply(Household household, Month month) {
        Chance chance = household.chance();
        LocalDate on = month.workingDay(chance);
        String duty = DUTIES[chance.weighted(DUTY_SHARES)];
        List<Person> people = new ArrayList<>(household.adults());
        people.addAll(household.children());
        HomelessnessCase opened = new HomelessnessCase(new Application(
                on,
                people,
                household.dwelling(),
                duty,
                reason(household, chance),
                supportNeeds(household, chance),
                chance.oneOf(List.of("private-rent", "private-rent", "social-rent", "family-or-friends", "owner"))));
        cases.add(opened);
        open.put(household.id(), opened);
        ends.put(
                household.id(),
                on.plusDays(
                        duty.equals("prevention") ? 40 + (long) chance.waiting(110) : 50 + (long) chance.waiting(140)));
        household.homelessUntil(LocalDate.MAX);
        if (!duty.equals("prevention") && chance.happens(0.70)) {
            place(household, opened, on.plusDays(chance.below(10)), chance);
        }
        if (!household.children().isEmpty()) {
            month.tell(new Concern(household, Source.HOUSING, on, 0.7, REFERRED));
        }
    }

    private void place(Household household, HomelessnessCase opened, LocalDate on, Chance chance) {
        Dwelling temporary = town.takeTemporary(chance);
        Dwelling old = household.dwelling();
        household.moveTo(temporary, on);
        town.leave(old);
        opened.place(temporary, on);
    }

    private void close(Household household, HomelessnessCase present, Month month) {
        Chance chance = household.chance();
        LocalDate on = ends.getOrDefault(household.id(), month.first());
        boolean kept = chance.happens(0.7);
        if (household.dwelling().temporary() || chance.happens(0.3)) {
            Dwelling old = household.dwelling();
            household.moveTo(town.takeNew(town.districtFrom(old.district(), chance), chance), on);
            town.leave(old);
        }
        present.close(
                on, kept ? "secured-accommodation" : chance.oneOf(List.of("contact-lost", "withdrew", "refused")));
        if (kept) {
            household.needs().end(Need.HOUSING, on);
        }
        open.remove(household.id());
        household.homelessUntil(on);
    }

    private static String reason(Household household, Chance chance) {
        if (household.needs().has(Need.DOMESTIC_ABUSE) && chance.happens(0.7)) {
            return "domestic-abuse";
        }
        return chance.oneOf(List.of(
                "end-of-private-tenancy",
                "end-of-private-tenancy",
                "family-no-longer-willing",
                "family-no-longer-willing",
                "rent-arrears",
                "relationship-ended",
                "other"));
    }

    private static List<String> supportNeeds(Household household, Chance chance) {
        List<String> found = new ArrayList<>();
        note(household, Need.PARENT_MENTAL_HEALTH, "mental-health", 0.6, found, chance);
        note(household, Need.DOMESTIC_ABUSE, "domestic-abuse", 0.7, found, chance);
        note(household, Need.SUBSTANCE, "substance", 0.5, found, chance);
        if (chance.happens(0.15)) {
            found.add("physical-health");
        }
        return found;
    }

    private static void note(
            Household household, Need need, String word, double noticed, List<String> found, Chance chance) {
        if (chance.happens(household.needs().has(need) ? noticed : 0.06)) {
            found.add(word);
        }
    }
}
