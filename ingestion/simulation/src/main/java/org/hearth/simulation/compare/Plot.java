package org.hearth.simulation.compare;

import java.util.List;
import java.util.Locale;
import org.hearth.simulation.compare.Comparison.Line;

/** Found over published for each figure, with its range: a dot and a line on a scale of logarithms, as SVG. */
final class Plot {

    private static final int ROW = 18;
    private static final int LEFT = 330;
    private static final int WIDTH = 1000;
    private static final int TOP = 40;
    private static final List<Double> TICKS = List.of(0.5, 0.75, 0.9, 1.0, 1.1, 1.33, 2.0);

    private Plot() {}

    static String of(Comparison comparison) {
        int height = TOP + ROW * comparison.lines().size() + 10;
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 "
                + WIDTH + " " + height
                + "\" font-family=\"sans-serif\" font-size=\"12\" aria-label=\"Found over published, "
                + "with the range of chance, for each figure of the table below\">\n");
        svg.append("<rect x=\"" + at(0.9) + "\" y=\"" + TOP + "\" width=\"" + (at(1.1) - at(0.9)) + "\" height=\""
                + (height - TOP) + "\" fill=\"#e8f1ea\"/>\n");
        for (double tick : TICKS) {
            svg.append("<line x1=\"" + at(tick) + "\" x2=\"" + at(tick) + "\" y1=\"" + TOP + "\" y2=\"" + height
                    + "\" stroke=\"#b1b4b6\"/><text x=\"" + at(tick) + "\" y=\"" + (TOP - 10)
                    + "\" text-anchor=\"middle\">" + String.format(Locale.UK, "%.2f", tick) + "</text>\n");
        }
        int y = TOP;
        for (Line line : comparison.lines()) {
            y += ROW;
            svg.append(row(line, y - ROW / 3));
        }
        return svg.append("</svg>\n").toString();
    }

    private static String row(Line line, int y) {
        double published = line.target().value();
        String colour = line.agrees() ? "#00703c" : "#d4351c";
        return "<text x=\"" + (LEFT - 12) + "\" y=\"" + y + "\" text-anchor=\"end\">"
                + line.target().label() + "</text><line x1=\"" + at(line.low() / published) + "\" x2=\""
                + at(line.high() / published) + "\" y1=\"" + (y - 4) + "\" y2=\"" + (y - 4) + "\" stroke=\"" + colour
                + "\" stroke-width=\"2\"/><circle cx=\"" + at(line.ratio()) + "\" cy=\"" + (y - 4)
                + "\" r=\"4\" fill=\"" + colour + "\"/>\n";
    }

    /** Where a ratio lies across, with half at the left end and twice at the right. */
    private static int at(double ratio) {
        double held = Math.max(0.48, Math.min(2.08, Double.isNaN(ratio) ? 1 : ratio));
        double share = (StrictMath.log(held) + StrictMath.log(2)) / (2 * StrictMath.log(2));
        return LEFT + (int) Math.round(share * (WIDTH - LEFT - 20));
    }
}
