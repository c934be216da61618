package org.hearth.page.chart;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was counted month by month, what is expected next and how sure that is.
 *
 * @param id unique on its page
 * @param up ticks of the count axis
 * @param across ticks of the time axis, one a year
 * @param counted the line of what was counted, as SVG points
 * @param expected the line of what is expected, joined to the last count
 * @param band80 the outline of the 80% interval
 * @param band95 the outline of the 95% interval
 * @param now where the data ends on the time axis
 */
public record ForecastChart(
        String id,
        String title,
        String description,
        Box box,
        List<Tick> up,
        List<Tick> across,
        String counted,
        String expected,
        String band80,
        String band95,
        double now) {

    /** What was counted in a month. */
    public record Count(YearMonth month, double starts) {}

    /** What is expected in a month: the mean and its 80% and 95% bounds, in starts. */
    public record Expectation(YearMonth month, double mean, double low80, double high80, double low95, double high95) {}

    /** The words of a chart. */
    public record Words(String id, String title, String description) {}

    /** Draws the chart. Both lists are in order of month and hold at least one row; the second follows the first. */
    public static ForecastChart draw(Words words, Box box, List<Count> counts, List<Expectation> expectations) {
        return new Drawing(box, counts, expectations).chart(words);
    }

    private static final class Drawing {
        private final Box box;
        private final List<Count> counts;
        private final List<Expectation> expectations;
        private final List<Double> ticks;
        private final Scale x;
        private final Scale y;

        Drawing(Box box, List<Count> counts, List<Expectation> expectations) {
            this.box = box;
            this.counts = counts;
            this.expectations = expectations;
            this.ticks = Scale.roundTicks(
                    Stream.concat(
                                    counts.stream().map(Count::starts),
                                    expectations.stream().map(Expectation::high95))
                            .mapToDouble(Double::doubleValue)
                            .max()
                            .orElse(1),
                    5);
            this.x = box.across(
                    index(counts.get(0).month()),
                    index(expectations.get(expectations.size() - 1).month()));
            this.y = box.up(0, ticks.get(ticks.size() - 1));
        }

        ForecastChart chart(Words words) {
            return new ForecastChart(
                    words.id(),
                    words.title(),
                    words.description(),
                    box,
                    ticks.stream()
                            .map(tick -> new Tick(y.at(tick), Long.toString(Math.round(tick))))
                            .toList(),
                    years(),
                    counts.stream()
                            .map(count -> point(count.month(), count.starts()))
                            .collect(Collectors.joining(" ")),
                    line(Expectation::mean),
                    band(Expectation::low80, Expectation::high80),
                    band(Expectation::low95, Expectation::high95),
                    x.at(index(last().month())));
        }

        /** A tick at each January; every second one where they would stand too close. */
        private List<Tick> years() {
            List<Tick> ticks = new ArrayList<>();
            int first = (int) Math.ceil(x.low() / 12);
            int every = (x.high() - x.low()) / 12 * 48 > box.right() - box.left() ? 2 : 1;
            for (int year = first; year * 12 <= x.high(); year += every) {
                ticks.add(new Tick(x.at(year * 12), Integer.toString(year)));
            }
            return ticks;
        }

        private Count last() {
            return counts.get(counts.size() - 1);
        }

        private String line(ToDoubleFunction<Expectation> value) {
            return Stream.concat(Stream.of(point(last().month(), last().starts())), points(value, expectations))
                    .collect(Collectors.joining(" "));
        }

        private String band(ToDoubleFunction<Expectation> low, ToDoubleFunction<Expectation> high) {
            List<Expectation> backwards = new ArrayList<>(expectations);
            Collections.reverse(backwards);
            return Stream.concat(Stream.of(line(high)), points(low, backwards)).collect(Collectors.joining(" "));
        }

        private Stream<String> points(ToDoubleFunction<Expectation> value, List<Expectation> rows) {
            return rows.stream().map(row -> point(row.month(), Math.max(0, value.applyAsDouble(row))));
        }

        private String point(YearMonth month, double value) {
            return Scale.point(x.at(index(month)), y.at(value));
        }

        private static int index(YearMonth month) {
            return month.getYear() * 12 + month.getMonthValue() - 1;
        }
    }
}
