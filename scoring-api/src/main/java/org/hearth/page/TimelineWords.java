package org.hearth.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.household.Household;
import org.hearth.page.HouseholdView.Event;
import org.hearth.page.HouseholdView.Month;
import org.hearth.page.HouseholdView.Timeline;
import org.hearth.page.chart.ForecastChart;
import org.hearth.page.chart.LaneChart;

/** What happened to a household: drawn by agency, and listed by month with the last two years first. */
final class TimelineWords {

    static final int RECENT_YEARS = 2;

    private TimelineWords() {}

    static Timeline of(Household household) {
        LocalDate split = household.asOf().minusYears(RECENT_YEARS);
        List<Household.Event> events = household.timeline();
        return new Timeline(
                events.isEmpty() ? Optional.empty() : Optional.of(lanes(household)),
                months(events.stream()
                        .filter(event -> !event.on().isBefore(split))
                        .toList()),
                months(events.stream()
                        .filter(event -> event.on().isBefore(split))
                        .toList()));
    }

    private static List<Month> months(List<Household.Event> events) {
        Map<YearMonth, List<Event>> months = new LinkedHashMap<>();
        for (Household.Event event : events) {
            months.computeIfAbsent(YearMonth.from(event.on()), month -> new ArrayList<>())
                    .add(new Event(
                            PlainWords.day(event.on()),
                            name(event.agency()),
                            PlainWords.sentence(event.words()),
                            "Person " + event.member()));
        }
        return months.entrySet().stream()
                .map(month -> new Month(PlainWords.month(month.getKey()), month.getValue()))
                .toList();
    }

    private static LaneChart lanes(Household household) {
        Map<String, List<LocalDate>> days = new LinkedHashMap<>();
        household.agencies().stream()
                .filter(agency -> agency.facts() > 0)
                .forEach(agency -> days.put(name(agency.agency()), new ArrayList<>()));
        for (Household.Event event : household.timeline()) {
            days.computeIfAbsent(name(event.agency()), agency -> new ArrayList<>())
                    .add(event.on());
        }
        LocalDate first =
                household.timeline().get(household.timeline().size() - 1).on();
        LocalDate from = first.withDayOfMonth(1).minusMonths(1);
        String told = days.entrySet().stream()
                .map(lane -> lane.getKey() + ": "
                        + PlainWords.counted(lane.getValue().size(), "event", "events"))
                .reduce((left, right) -> left + ". " + right)
                .orElse("");
        return LaneChart.draw(
                new ForecastChart.Words(
                        "lanes",
                        "When each agency recorded something, from " + PlainWords.month(YearMonth.from(first)) + " to "
                                + PlainWords.day(household.asOf()),
                        told + ". The list below holds the same events."),
                days,
                from,
                household.asOf());
    }

    private static String name(String agency) {
        return PlainWords.sentence(PlainWords.agency(agency));
    }
}
