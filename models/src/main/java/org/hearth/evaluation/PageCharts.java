package org.hearth.evaluation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.evaluation.Evaluation.Measured;
import org.hearth.training.TemporalSplit;
import org.hearth.training.TemporalSplit.Fold;

/** The drawings of the page, as SVG with a title in words. Their numbers stand in the tables beside them. */
record PageCharts(Evaluation evaluation) {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 320;
    private static final int LEFT = 60;
    private static final int RIGHT = 20;
    private static final int TOP = 16;
    private static final int BOTTOM = 46;
    private static final Map<String, String> LETTERS =
            Map.of("train", "L", "validation", "V", "calibration", "C", "test", "T", "embargoed", "–");
    private static final List<String> LINES = List.of("one", "two", "three");

    /** One row for what is trained and tested, one for each fold that chose settings; one column for each date. */
    String split() {
        TemporalSplit split = evaluation.split();
        List<LocalDate> dates = Stream.of(split.train(), split.calibration(), split.test(), split.embargoed())
                .flatMap(List::stream)
                .sorted()
                .toList();
        StringBuilder rows = new StringBuilder(row(0, "model", dates, parts(split)));
        for (int fold = 0; fold < split.folds().size(); fold++) {
            rows.append(row(
                    fold + 1, "fold " + (fold + 1), dates, parts(split.folds().get(fold), split.train())));
        }
        int height = 40 * (split.folds().size() + 1);
        return "<svg viewBox=\"0 0 " + WIDTH + " " + (height + 60)
                + "\" role=\"img\" aria-labelledby=\"split-title\" "
                + "xmlns=\"http://www.w3.org/2000/svg\"><title id=\"split-title\">As-of dates from " + dates.get(0)
                + " to " + dates.get(dates.size() - 1)
                + " in order: L for those learnt from, V for validation, C for calibration, T for test, a dash for"
                + " embargo; a row for the model and one for each fold</title>" + rows
                + Html.format("<text x=\"%d\" y=\"%d\">%s</text>", LEFT, height + 24, dates.get(0))
                + Html.format(
                        "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>",
                        WIDTH - RIGHT, height + 24, dates.get(dates.size() - 1))
                + Html.format(
                        "<text x=\"%d\" y=\"%d\">L learnt from · V tried on, by other households · C calibration ·"
                                + " T test · – embargo</text></svg>",
                        LEFT, height + 48);
    }

    private static Map<LocalDate, String> parts(TemporalSplit split) {
        Map<LocalDate, String> parts = new TreeMap<>();
        split.train().forEach(date -> parts.put(date, "train"));
        split.calibration().forEach(date -> parts.put(date, "calibration"));
        split.test().forEach(date -> parts.put(date, "test"));
        split.embargoed().forEach(date -> parts.put(date, "embargoed"));
        return parts;
    }

    private static Map<LocalDate, String> parts(Fold fold, List<LocalDate> train) {
        Map<LocalDate, String> parts = new TreeMap<>();
        train.stream().filter(date -> date.isBefore(fold.validation())).forEach(date -> parts.put(date, "embargoed"));
        fold.train().forEach(date -> parts.put(date, "train"));
        parts.put(fold.validation(), "validation");
        return parts;
    }

    private static String row(int place, String name, List<LocalDate> dates, Map<LocalDate, String> parts) {
        LocalDate first = dates.get(0);
        double days = Math.max(1, ChronoUnit.DAYS.between(first, dates.get(dates.size() - 1)));
        int y = 24 + 40 * place;
        StringBuilder marks = new StringBuilder(Html.format("<text x=\"0\" y=\"%d\">%s</text>", y + 5, name));
        parts.forEach((date, part) -> {
            double x = LEFT + 8 + (WIDTH - LEFT - RIGHT - 16) * ChronoUnit.DAYS.between(first, date) / days;
            marks.append(Html.format("<circle class=\"%s\" cx=\"%.1f\" cy=\"%d\" r=\"12\"/>", part, x, y));
            marks.append(Html.format(
                    "<text class=\"on-%s\" x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>",
                    part, x, y + 5, LETTERS.getOrDefault(part, "")));
        });
        return marks.toString();
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
