package org.hearth.page.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * When each agency recorded something, one lane an agency.
 *
 * @param lanes from the top
 * @param across ticks of the time axis, one a year
 */
public record LaneChart(
        String id, String title, String description, int width, int height, List<Lane> lanes, List<Tick> across) {

    private static final int WIDTH = 720;
    private static final int LEFT = 170;
    private static final int RIGHT = 704;
    private static final int LANE = 34;

    public LaneChart {
        lanes = List.copyOf(lanes);
        across = List.copyOf(across);
    }

    /** One agency's lane: how far down it lies and where its events stand. */
    public record Lane(String name, double y, List<Double> marks) {

        public Lane {
            marks = List.copyOf(marks);
        }

        /** Where its line starts. */
        public int left() {
            return LEFT;
        }

        /** Where its line ends. */
        public int right() {
            return RIGHT;
        }
    }

    /**
     * Draws the chart.
     *
     * @param days the days of each agency's events, in the order of the lanes
     * @param from the first day of the time axis
     * @param to its last day, after the first
     */
    public static LaneChart draw(
            ForecastChart.Words words, Map<String, List<LocalDate>> days, LocalDate from, LocalDate to) {
        Scale x = new Scale(from.toEpochDay(), to.toEpochDay(), LEFT + 8, RIGHT - 8);
        List<Lane> lanes = new ArrayList<>();
        days.forEach((agency, events) -> lanes.add(new Lane(
                agency,
                LANE * (lanes.size() + 0.5),
                events.stream()
                        .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                        .map(day -> x.at(day))
                        .toList())));
        List<Tick> years = new ArrayList<>();
        for (int year = from.getYear() + 1; year <= to.getYear(); year++) {
            years.add(new Tick(x.at(LocalDate.of(year, 1, 1)), Integer.toString(year)));
        }
        return new LaneChart(
                words.id(), words.title(), words.description(), WIDTH, LANE * lanes.size() + 28, lanes, years);
    }
}
