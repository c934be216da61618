package org.hearth.simulation.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearth.simulation.chance.Chance;
import org.hearth.simulation.need.Need;
import org.hearth.simulation.need.Needs;
import org.hearth.simulation.place.Dwelling;

/** People who live in one dwelling, what they need together, and who is helping. Not thread-safe. */
public final class Household {

    /** How much of what professionals noticed still weighs after a month. */
    private static final double PRESSURE_KEPT = 0.84;

    private final int id;
    private final Chance chance;
    private final double frailty;
    private final List<Person> members = new ArrayList<>();
    private final Needs needs = new Needs();
    private List<Person> children = List.of();
    private List<Person> adults = List.of();
    private Dwelling dwelling;
    private boolean lowIncome;
    private double pressure;
    private LocalDate helpedUntil = LocalDate.MIN;
    private LocalDate statutoryUntil = LocalDate.MIN;
    private LocalDate homelessUntil = LocalDate.MIN;

    Household(int id, Dwelling dwelling, Chance chance) {
        this.id = id;
        this.dwelling = dwelling;
        this.chance = chance;
        frailty = chance.multiplier(0.85);
    }

    public int id() {
        return id;
    }

    public Chance chance() {
        return chance;
    }

    public Dwelling dwelling() {
        return dwelling;
    }

    public List<Person> members() {
        return members;
    }

    /** Members under 18 at the last {@link #begin beginning of a month}. */
    public List<Person> children() {
        return children;
    }

    /** Members of 18 and over at the last beginning of a month. */
    public List<Person> adults() {
        return adults;
    }

    public boolean isEmpty() {
        return members.isEmpty();
    }

    /** Sorts members into children and adults and lets pressure fade: once a month, after people have come and gone. */
    public void begin(LocalDate month) {
        List<Person> young = new ArrayList<>();
        List<Person> grown = new ArrayList<>();
        for (Person member : members) {
            (member.isChild(month) ? young : grown).add(member);
        }
        children = young;
        adults = grown;
        pressure *= PRESSURE_KEPT;
    }

    public void join(Person person, LocalDate on) {
        person.household().ifPresent(old -> old.members.remove(person));
        members.add(person);
        person.enter(this, on);
    }

    /** A member leaves the authority or dies. */
    public void lose(Person person, LocalDate on) {
        members.remove(person);
        person.depart(on);
    }

    public void moveTo(Dwelling next, LocalDate on) {
        dwelling = next;
        members.forEach(member -> member.settle(next, on));
    }

    /** How prone the household is to needs of any kind: log-normal with mean 1, for life. */
    public double frailty() {
        return frailty;
    }

    public Needs needs() {
        return needs;
    }

    /** Needs of the household and of its children together, each kind once. */
    public List<Need> allNeeds() {
        List<Need> all = new ArrayList<>(needs.present());
        for (Person child : children) {
            for (Need need : child.needs().present()) {
                if (!all.contains(need)) {
                    all.add(need);
                }
            }
        }
        return all;
    }

    public boolean isLowIncome() {
        return lowIncome;
    }

    public void setLowIncome(boolean lowIncome) {
        this.lowIncome = lowIncome;
    }

    /** What professionals have noticed lately: 1 is about one serious event. */
    public double pressure() {
        return pressure;
    }

    public void press(double more) {
        pressure += more;
    }

    public boolean isHelped(LocalDate on) {
        return on.isBefore(helpedUntil);
    }

    public void helpUntil(LocalDate until) {
        helpedUntil = until;
    }

    public boolean isStatutory(LocalDate on) {
        return on.isBefore(statutoryUntil);
    }

    public void statutoryUntil(LocalDate until) {
        statutoryUntil = until;
    }

    public boolean isHomeless(LocalDate on) {
        return on.isBefore(homelessUntil);
    }

    public void homelessUntil(LocalDate until) {
        homelessUntil = until;
    }

    /** A man and a woman, or two adults within 16 years of age of each other, taken for a couple. */
    public Optional<Couple> couple() {
        for (int i = 0; i < adults.size(); i++) {
            for (int j = i + 1; j < adults.size(); j++) {
                Person one = adults.get(i);
                Person two = adults.get(j);
                if (Couple.isLikely(one, two)) {
                    return Optional.of(one.isFemale() ? new Couple(one, two) : new Couple(two, one));
                }
            }
        }
        return Optional.empty();
    }
}
