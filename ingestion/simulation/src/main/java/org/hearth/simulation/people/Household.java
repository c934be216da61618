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
    private final List<Dwelling> homes = new ArrayList<>();
    private List<Person> children = List.of();
    private List<Person> adults = List.of();
    private Optional<Couple> couple = Optional.empty();
    private long sortedUntil = Long.MIN_VALUE;
    private Dwelling dwelling;
    private boolean lowIncome;
    private Deprivation deprivation = Deprivation.NONE;
    private double pressure;
    private final List<LocalDate> poorFrom = new ArrayList<>();
    private final List<LocalDate> poorTo = new ArrayList<>();
    private LocalDate helpedUntil = LocalDate.MIN;
    private LocalDate supportedFrom = LocalDate.MIN;
    private LocalDate supportedUntil = LocalDate.MIN;
    private LocalDate statutoryUntil = LocalDate.MIN;
    private LocalDate homelessUntil = LocalDate.MIN;

    Household(int id, Dwelling dwelling, Chance chance) {
        this.id = id;
        this.dwelling = dwelling;
        homes.add(dwelling);
        this.chance = chance;
        frailty = chance.multiplier(1.0);
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

    /** Where the household has lived, in order. */
    public List<Dwelling> homes() {
        return homes;
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
        pressure *= PRESSURE_KEPT;
        if (month.toEpochDay() < sortedUntil) {
            return;
        }
        List<Person> young = new ArrayList<>();
        List<Person> grown = new ArrayList<>();
        sortedUntil = Long.MAX_VALUE;
        for (Person member : members) {
            if (member.isChild(month)) {
                young.add(member);
                sortedUntil = Math.min(sortedUntil, member.grownDay());
            } else {
                grown.add(member);
            }
        }
        children = young;
        adults = grown;
        couple = Couple.among(adults);
    }

    public void join(Person person, LocalDate on) {
        person.household().ifPresent(old -> old.drop(person));
        members.add(person);
        sortedUntil = Long.MIN_VALUE;
        person.enter(this, on);
    }

    /** A member leaves the authority or dies. */
    public void lose(Person person, LocalDate on) {
        drop(person);
        person.depart(on);
    }

    private void drop(Person person) {
        members.remove(person);
        sortedUntil = Long.MIN_VALUE;
    }

    public void moveTo(Dwelling next, LocalDate on) {
        dwelling = next;
        homes.add(next);
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
        return Needs.of(mask());
    }

    /** How many kinds of need the household and its children have. */
    public int needCount() {
        return Integer.bitCount(mask());
    }

    private int mask() {
        int mask = needs.mask();
        for (Person child : children) {
            mask |= child.needs().mask();
        }
        return mask;
    }

    /** In what the census would call it deprived; as it began. */
    public Deprivation deprivation() {
        return deprivation;
    }

    void setDeprivation(Deprivation deprivation) {
        this.deprivation = deprivation;
    }

    public boolean isLowIncome() {
        return lowIncome;
    }

    /** Says what the income is from a day on. */
    public void setLowIncome(boolean low, LocalDate on) {
        if (low && !lowIncome) {
            poorFrom.add(on);
        } else if (!low && lowIncome) {
            poorTo.add(on);
        }
        lowIncome = low;
    }

    /** Spells of low income, in order. */
    public List<Poverty> poverty() {
        List<Poverty> spells = new ArrayList<>();
        for (int i = 0; i < poorFrom.size(); i++) {
            spells.add(new Poverty(poorFrom.get(i), i < poorTo.size() ? Optional.of(poorTo.get(i)) : Optional.empty()));
        }
        return spells;
    }

    /**
     * A spell of low income.
     *
     * @param to first day on which it is over; empty while it lasts
     */
    public record Poverty(LocalDate from, Optional<LocalDate> to) {}

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

    /** Whether early help is given on a day: only then it has an effect. */
    public boolean isSupported(LocalDate on) {
        return !on.isBefore(supportedFrom) && on.isBefore(supportedUntil);
    }

    public void support(LocalDate from, LocalDate until) {
        supportedFrom = from;
        supportedUntil = until;
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

    /** A woman and a man, taken for a couple at the last beginning of a month. */
    public Optional<Couple> couple() {
        return couple;
    }
}
