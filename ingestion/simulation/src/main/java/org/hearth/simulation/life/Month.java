package org.hearth.simulation.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearth.simulation.chance.Chance;
import org.hearth.simulation.people.Span;

/** One month and the concerns that professionals passed on in it. Not thread-safe. */
public final class Month {

    /** How busy referrers are, January to December: quiet in August and at Christmas. Mean 1. */
    private static final double[] SEASON = {1.08, 1.06, 1.24, 0.88, 1.12, 1.20, 0.88, 0.44, 1.02, 1.20, 1.26, 0.62};

    /** Growth of demand, a year. */
    private static final double TREND = 0.005;

    /** How busy referrers to social care are beside schools, which close: less so in December and April. Mean 1. */
    private static final double[] CARE_SEASON = {1.05, 0.98, 0.93, 0.87, 1.06, 1.10, 0.96, 0.98, 1.07, 1.07, 1.07, 0.72
    };

    private final LocalDate first;
    private final double demand;
    private final double careDemand;
    private final List<Concern> concerns = new ArrayList<>();

    public Month(int index) {
        first = Span.WARM_UP.plusMonths(index);
        double years = index / 12.0 - 4.5;
        demand = SEASON[first.getMonthValue() - 1] * (1 + TREND * years);
        careDemand = CARE_SEASON[first.getMonthValue() - 1] * (1 + TREND * years);
    }

    /** How likely anybody is to refer to social care in this month: 1 on average over the data. */
    public double careDemand() {
        return careDemand;
    }

    public LocalDate first() {
        return first;
    }

    /** A day of the month. */
    public LocalDate day(Chance chance) {
        return first.plusDays(chance.below(first.lengthOfMonth()));
    }

    /** A working day of the month. */
    public LocalDate workingDay(Chance chance) {
        return workingDay(day(chance));
    }

    /** The day, or if it is a weekend a weekday just before or after it in the same month. */
    public static LocalDate workingDay(LocalDate day) {
        int over = day.getDayOfWeek().getValue() - 5;
        if (over <= 0) {
            return day;
        }
        return day.getDayOfMonth() > over ? day.minusDays(over) : day.plusDays(3 - over);
    }

    /** How likely professionals are to refer in this month: 1 on average over the data. */
    public double demand() {
        return demand;
    }

    public void tell(Concern concern) {
        concerns.add(concern);
        concern.household().press(concern.weight());
    }

    /** What was passed on so far, in order. */
    public List<Concern> concerns() {
        return concerns;
    }
}
