package org.hearth.page.chart;

import java.util.List;

/**
 * What was promised against what was seen: on the diagonal, promises were kept.
 *
 * @param across ticks of the axis of what was promised
 * @param up ticks of the axis of what was seen
 * @param marks one a bin
 */
public record ReliabilityChart(
        String id, String title, String description, Box box, List<Tick> across, List<Tick> up, List<Mark> marks) {

    public ReliabilityChart {
        across = List.copyOf(across);
        up = List.copyOf(up);
        marks = List.copyOf(marks);
    }

    /** A bin of households: the mean chance promised, the share seen and its bounds, each 0 to 1. */
    public record Bin(double promised, double seen, double low, double high) {}

    /** A drawn bin, in view box units. */
    public record Mark(double x, double y, double lowY, double highY) {}

    /** Draws the chart with both axes from 0 to the same share. */
    public static ReliabilityChart draw(ForecastChart.Words words, List<Bin> bins) {
        Box box = Box.SQUARE;
        double largest = bins.stream()
                .mapToDouble(bin -> Math.max(bin.high(), bin.promised()))
                .max()
                .orElse(1);
        List<Double> hundreds = Scale.roundTicks(100 * largest, 5);
        double top = hundreds.get(hundreds.size() - 1) / 100;
        Scale x = box.across(0, top);
        Scale y = box.up(0, top);
        return new ReliabilityChart(
                words.id(),
                words.title(),
                words.description(),
                box,
                ticks(hundreds, x),
                ticks(hundreds, y),
                bins.stream()
                        .map(bin -> new Mark(
                                x.at(bin.promised()), y.at(bin.seen()), y.at(bin.low()), y.at(Math.min(1, bin.high()))))
                        .toList());
    }

    private static List<Tick> ticks(List<Double> hundreds, Scale scale) {
        return hundreds.stream()
                .map(hundred -> new Tick(scale.at(hundred / 100), Long.toString(Math.round(hundred))))
                .toList();
    }
}
