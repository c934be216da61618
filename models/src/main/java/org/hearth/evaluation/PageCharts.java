package org.hearth.evaluation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearth.evaluation.Evaluation.Measured;

/** The drawings of the page, as SVG with a title in words. Their numbers stand in the tables beside them. */
record PageCharts(Evaluation evaluation) {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 320;
    private static final int LEFT = 60;
    private static final int RIGHT = 20;
    private static final int TOP = 16;
    private static final int BOTTOM = 46;
    private static final Map<String, String> LETTERS =
            Map.of("train", "L", "calibration", "C", "test", "T", "embargoed", "–");
    private static final List<String> LINES = List.of("one", "two", "three");

    String split() {
        Map<LocalDate, String> parts = new TreeMap<>();
        evaluation.split().train().forEach(date -> parts.put(date, "train"));
        evaluation.split().calibration().forEach(date -> parts.put(date, "calibration"));
        evaluation.split().test().forEach(date -> parts.put(date, "test"));
        evaluation.split().embargoed().forEach(date -> parts.put(date, "embargoed"));
        List<LocalDate> dates = List.copyOf(parts.keySet());
        double days = Math.max(1, ChronoUnit.DAYS.between(dates.get(0), dates.get(dates.size() - 1)));
        StringBuilder marks = new StringBuilder();
        parts.forEach((date, part) -> {
            double x = LEFT + (WIDTH - LEFT - RIGHT) * ChronoUnit.DAYS.between(dates.get(0), date) / days;
            marks.append(Html.format("<circle class=\"%s\" cx=\"%.1f\" cy=\"40\" r=\"8\"/>", part, x));
            marks.append(Html.format(
                    "<text x=\"%.1f\" y=\"72\" text-anchor=\"middle\">%s</text>", x, LETTERS.getOrDefault(part, "")));
        });
        return "<svg viewBox=\"0 0 " + WIDTH + " 100\" role=\"img\" aria-labelledby=\"split-title\" "
                + "xmlns=\"http://www.w3.org/2000/svg\"><title id=\"split-title\">As-of dates from " + dates.get(0)
                + " to " + dates.get(dates.size() - 1)
                + " in order: L for those learnt from, C for calibration, T for test, a dash for embargo</title>"
                + Html.format(
                        "<line class=\"axis\" x1=\"%d\" x2=\"%d\" y1=\"40\" y2=\"40\"/>", LEFT - 14, WIDTH - RIGHT + 14)
                + marks
                + "<text x=\"" + LEFT + "\" y=\"96\">L learnt from · C calibration · T test · – embargo</text></svg>";
    }

    String reliability(Measured measured) {
        double top = measured.reliability().stream()
                .mapToDouble(bin -> Math.max(bin.predicted(), bin.observed()))
                .max()
                .orElse(1);
        Frame frame = new Frame(0, nice(top), nice(top));
        return frame.svg(
                "reliability",
                "Share with the label against mean probability, in "
                        + measured.reliability().size() + " groups of rows",
                "mean probability",
                frame.ticks(true)
                        + frame.line("three", "0,0 1,1")
                        + frame.line(
                                "one",
                                measured.reliability().stream()
                                        .map(bin -> bin.predicted() + "," + bin.observed())
                                        .collect(Collectors.joining(" "))));
    }

    String precision(List<Measured> models) {
        double top = models.stream()
                .flatMap(model -> model.precisionAt().stream())
                .mapToDouble(Evaluation.PrecisionAt::precision)
                .max()
                .orElse(1);
        double most = models.stream()
                .flatMap(model -> model.precisionAt().stream())
                .mapToDouble(Evaluation.PrecisionAt::households)
                .max()
                .orElse(1);
        Frame frame = new Frame(0, most, nice(top));
        StringBuilder lines = new StringBuilder(frame.ticks(false));
        for (int i = 0; i < models.size(); i++) {
            lines.append(frame.line(
                    LINES.get(i),
                    models.get(i).precisionAt().stream()
                            .map(at -> at.households() + "," + at.precision())
                            .collect(Collectors.joining(" "))));
        }
        return frame.svg(
                "precision",
                "Share with the label among the first households of each date, by the length of the list",
                "households listed on a date",
                lines.toString());
    }

    /** The next twentieth above a share. */
    private static double nice(double top) {
        return Math.min(1, Math.ceil(top * 20 + 1e-9) / 20);
    }

    /** Scales from data to drawing. */
    private record Frame(double left, double right, double top) {

        double x(double value) {
            return LEFT + (WIDTH - LEFT - RIGHT) * (value - left) / (right - left);
        }

        double y(double value) {
            return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * value / top;
        }

        /** Points given as "x,y x,y", cut off at the frame. */
        String line(String style, String points) {
            return "<polyline class=\"" + style + "\" points=\""
                    + List.of(points.split(" ")).stream()
                            .map(point -> point.split(","))
                            .map(xy -> Html.format(
                                    "%.1f,%.1f",
                                    x(Math.min(Double.parseDouble(xy[0]), right)),
                                    y(Math.min(Double.parseDouble(xy[1]), top))))
                            .collect(Collectors.joining(" "))
                    + "\"/>";
        }

        String ticks(boolean shares) {
            StringBuilder ticks = new StringBuilder();
            for (int i = 0; i <= 5; i++) {
                double y = top * i / 5;
                double x = left + (right - left) * i / 5;
                ticks.append(Html.format(
                        "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>"
                                + "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%.0f%%</text>"
                                + "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>",
                        LEFT,
                        WIDTH - RIGHT,
                        y(y),
                        y(y),
                        LEFT - 8,
                        y(y) + 4,
                        y * 100,
                        x(x),
                        HEIGHT - BOTTOM + 18,
                        shares ? Html.format("%.0f%%", x * 100) : Html.format("%.0f", x)));
            }
            return ticks.toString();
        }

        String svg(String id, String title, String below, String content) {
            return "<svg viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\" role=\"img\" aria-labelledby=\"" + id
                    + "-title\" xmlns=\"http://www.w3.org/2000/svg\"><title id=\"" + id + "-title\">" + title
                    + ". The numbers are in the table that follows.</title>" + content
                    + Html.format(
                            "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text></svg>",
                            LEFT + (WIDTH - LEFT - RIGHT) / 2, HEIGHT - 8, below);
        }
    }
}
