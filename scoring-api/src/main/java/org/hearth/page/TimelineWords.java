package org.hearth.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hearth.household.Household;
import org.hearth.page.HouseholdView.Event;
import org.hearth.page.HouseholdView.Month;
import org.hearth.page.HouseholdView.Timeline;
import org.hearth.page.chart.ForecastChart;
import org.hearth.page.chart.LaneChart;

/** What happened to a household: drawn by agency, and listed by month with the last two years first. */
final class TimelineWords {

    static final int RECENT_YEARS = 2;

    /** A code that has no words of its own, such as (consent-not-given). */
    private static final Pattern CODE = Pattern.compile("\\([a-z]+(-[a-z]+)+\\)");

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

    /** What one agency recorded of several members on one day, in the same words, is one event. */
    private static List<Month> months(List<Household.Event> events) {
        Map<YearMonth, Map<Said, SortedSet<Integer>>> months = new LinkedHashMap<>();
        for (Household.Event event : events) {
            months.computeIfAbsent(YearMonth.from(event.on()), month -> new LinkedHashMap<>())
                    .computeIfAbsent(new Said(event.on(), event.agency(), event.words()), said -> new TreeSet<>())
                    .add(event.member());
        }
        return months.entrySet().stream()
                .map(month -> new Month(
                        PlainWords.month(month.getKey()),
                        month.getValue().entrySet().stream()
                                .map(said -> event(said.getKey(), said.getValue()))
                                .toList()))
                .toList();
    }

    private record Said(LocalDate on, String agency, String words) {}

    private static Event event(Said said, SortedSet<Integer> members) {
        List<String> numbers = members.stream().map(String::valueOf).toList();
        return new Event(
                PlainWords.day(said.on()),
                name(said.agency()),
                PlainWords.sentence(CODE.matcher(said.words())
                        .replaceAll(code -> code.group().replace('-', ' '))),
                (numbers.size() == 1 ? "Person " : "People ") + PlainWords.joined(numbers));
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
