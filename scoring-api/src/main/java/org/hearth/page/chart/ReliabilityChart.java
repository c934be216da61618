package org.hearth.page.chart;

import java.util.List;
import java.util.stream.IntStream;

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
        int tenths = (int) Math.ceil(10
                * bins.stream()
                        .mapToDouble(bin -> Math.max(bin.high(), bin.promised()))
                        .max()
                        .orElse(1));
        int steps = Math.max(1, Math.min(10, tenths));
        Scale x = box.across(0, steps / 10.0);
        Scale y = box.up(0, steps / 10.0);
        int every = steps > 5 ? 2 : 1;
        List<Integer> shown = IntStream.rangeClosed(0, steps)
                .filter(step -> step % every == 0)
                .boxed()
                .toList();
        return new ReliabilityChart(
                words.id(),
                words.title(),
                words.description(),
                box,
                shown.stream()
                        .map(step -> new Tick(x.at(step / 10.0), label(step)))
                        .toList(),
                shown.stream()
                        .map(step -> new Tick(y.at(step / 10.0), label(step)))
                        .toList(),
                bins.stream()
                        .map(bin -> new Mark(
                                x.at(bin.promised()), y.at(bin.seen()), y.at(bin.low()), y.at(Math.min(1, bin.high()))))
                        .toList());
    }

    private static String label(int tenths) {
        return Integer.toString(tenths * 10);
    }
}
