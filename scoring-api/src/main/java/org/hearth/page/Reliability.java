package org.hearth.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearth.page.chart.ForecastChart;
import org.hearth.page.chart.ReliabilityChart;

/** Promised against seen, from the bins of an evaluation. */
final class Reliability {

    /** The 97.5% quantile of the normal distribution. */
    private static final double Z = 1.959964;

    private Reliability() {}

    static Optional<ModelView.Reliability> of(JsonNode bins) {
        List<JsonNode> rows = ModelPage.each(bins).toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<ReliabilityChart.Bin> drawn = rows.stream().map(Reliability::bin).toList();
        ReliabilityChart chart = ReliabilityChart.draw(
                new ForecastChart.Words(
                        "kept",
                        "How many of 100 households the model promised would start help, and how many did",
                        rows.size() + " groups of households, by the chance the model gave them. "
                                + "The table beside the chart holds the same numbers."),
                drawn);
        return Optional.of(new ModelView.Reliability(
                chart, rows.stream().map(row -> row(row, bin(row))).toList()));
    }

    private static ModelView.Bin row(JsonNode row, ReliabilityChart.Bin bin) {
        return new ModelView.Bin(
                String.format(Locale.UK, "%,d", row.path("rows").asLong()),
                hundred(bin.promised()),
                hundred(bin.seen()),
                hundred(bin.low()) + " to " + hundred(bin.high()));
    }

    private static String hundred(double share) {
        return String.format(Locale.UK, "%.1f", 100 * share);
    }

    /** Source of the bounds: Wilson, Probable inference, JASA 22 (1927); households on several dates count as many. */
    static ReliabilityChart.Bin bin(JsonNode row) {
        double rows = Math.max(1, row.path("rows").asDouble());
        double seen = row.path("observed").asDouble();
        double spread = Z * Math.sqrt(seen * (1 - seen) / rows + Z * Z / (4 * rows * rows));
        double middle = seen + Z * Z / (2 * rows);
        double scale = 1 + Z * Z / rows;
        return new ReliabilityChart.Bin(
                row.path("predicted").asDouble(),
                seen,
                Math.max(0, (middle - spread) / scale),
                Math.min(1, (middle + spread) / scale));
    }
}
