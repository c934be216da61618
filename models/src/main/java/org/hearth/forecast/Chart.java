package org.hearth.forecast;

import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A drawing of one series and its forecast as SVG: counts as a solid line, expectations dashed, intervals as two shades. Its words
 * are in the title; its numbers belong in a table beside it.
 *
 * @param width units, as many pixels when not scaled
 * @param height units
 */
record Chart(int width, int height) {

    private static final int LEFT = 44;
    private static final int RIGHT = 12;
    private static final int TOP = 24;
    private static final int BOTTOM = 30;

    /**
     * Draws a forecast.
     *
     * @param id unique in the page, lower case
     * @param title what a reader who cannot see it is told
     */
    String svg(String id, CellForecast forecast, String title) {
        Frame frame = Frame.of(this, forecast);
        return ("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"%s-title\" "
                                + "xmlns=\"http://www.w3.org/2000/svg\"><title id=\"%s-title\">%s</title>")
                        .formatted(width, height, id, id, Words.escaped(title))
                + frame.grid()
                + frame.years()
                + frame.band("band95", Expectation::low95, Expectation::high95)
                + frame.band("band80", Expectation::low80, Expectation::high80)
                + frame.divider()
                + frame.counted()
                + frame.expected()
                + "</svg>\n";
    }

    /** A chart with the scales that a forecast needs. */
    private record Frame(Chart chart, CellForecast forecast, int months, double top, double step) {

        static Frame of(Chart chart, CellForecast forecast) {
            double highest = Math.max(
                    IntStream.range(0, forecast.history().months())
                            .mapToDouble(forecast.history()::at)
                            .max()
                            .orElse(0),
                    forecast.expectations().stream()
                            .mapToDouble(Expectation::high95)
                            .max()
                            .orElse(0));
            double step = step(Math.max(1, highest) / 5);
            int months = forecast.history().months() + forecast.expectations().size();
            return new Frame(chart, forecast, months, step * Math.ceil(Math.max(1, highest) / step), step);
        }

        /** The next of 1, 2, 5, 10, 20, 50 …, so that marks fall on round numbers. */
        private static double step(double least) {
            double unit = Math.pow(10, Math.floor(Math.log10(Math.max(1, least))));
            for (double times : new double[] {1, 2, 5}) {
                if (unit * times >= least) {
                    return unit * times;
                }
            }
            return unit * 10;
        }

        double x(double month) {
            return LEFT + (chart.width - LEFT - RIGHT) * month / (months - 1);
        }

        double y(double starts) {
            return chart.height - BOTTOM - (chart.height - TOP - BOTTOM) * starts / top;
        }

        String grid() {
            StringBuilder lines = new StringBuilder();
            for (double mark = 0; mark <= top + step / 2; mark += step) {
                lines.append(drawn(
                        "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>"
                                + "<text class=\"mark\" x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%.0f</text>",
                        LEFT, chart.width - RIGHT, y(mark), y(mark), LEFT - 6, y(mark) + 4, mark));
            }
            return lines.toString();
        }

        String years() {
            StringBuilder marks = new StringBuilder();
            for (int position = 0; position < months; position++) {
                YearMonth month = forecast.history().month(position);
                if (month.getMonth() == Month.JANUARY) {
                    marks.append(drawn(
                            "<line class=\"tick\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\"/>"
                                    + "<text class=\"mark\" x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">Jan %d</text>",
                            x(position),
                            x(position),
                            chart.height - BOTTOM,
                            chart.height - BOTTOM + 5,
                            x(position),
                            chart.height - BOTTOM + 20,
                            month.getYear()));
                }
            }
            return marks.toString();
        }

        String divider() {
            double at = x(forecast.history().months() - 0.5);
            return drawn(
                    "<line class=\"divider\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\"/>"
                            + "<text class=\"mark\" x=\"%.1f\" y=\"%d\" text-anchor=\"end\">counted</text>"
                            + "<text class=\"mark\" x=\"%.1f\" y=\"%d\">forecast</text>",
                    at, at, TOP - 16, chart.height - BOTTOM, at - 6, TOP - 8, at + 6, TOP - 8);
        }

        String band(String style, ToDoubleFunction<Expectation> low, ToDoubleFunction<Expectation> high) {
            List<Expectation> expected = forecast.expectations();
            int from = forecast.history().months();
            String there = IntStream.range(0, expected.size())
                    .mapToObj(i -> point(from + i, high.applyAsDouble(expected.get(i))))
                    .collect(Collectors.joining(" "));
            String back = IntStream.range(0, expected.size())
                    .map(i -> expected.size() - 1 - i)
                    .mapToObj(i -> point(from + i, low.applyAsDouble(expected.get(i))))
                    .collect(Collectors.joining(" "));
            return "<polygon class=\"" + style + "\" points=\"" + there + " " + back + "\"/>";
        }

        String counted() {
            return "<polyline class=\"counted\" points=\""
                    + IntStream.range(0, forecast.history().months())
                            .mapToObj(i -> point(i, forecast.history().at(i)))
                            .collect(Collectors.joining(" "))
                    + "\"/>";
        }

        String expected() {
            int from = forecast.history().months();
            return "<polyline class=\"expected\" points=\""
                    + IntStream.range(0, forecast.expectations().size())
                            .mapToObj(i -> point(
                                    from + i, forecast.expectations().get(i).mean()))
                            .collect(Collectors.joining(" "))
                    + "\"/>";
        }

        private String point(int month, double starts) {
            return drawn("%.1f,%.1f", x(month), y(starts));
        }

        private static String drawn(String format, Object... values) {
            return String.format(Locale.ROOT, format, values);
        }
    }
}
