package org.hearth.asset;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A chart.
 *
 * @param key its name within the dashboard
 * @param title the question it answers
 * @param note unit, source and what is withheld
 * @param dataset table of its dataset
 * @param x what the horizontal axis, or the source of a flow, is
 * @param series by what lines or bars are told apart, or the target of a flow
 * @param columns of a table
 * @param metrics names of the dataset's metrics
 * @param order columns that rows come in the order of; with a minus before it, the largest first
 * @param where column to the values it may have
 * @param options whatever else Superset's form for the chart should hold; overrides what follows from the rest
 * @param width of 12
 * @param height in units of 8 pixels
 */
public record ChartAsset(
        String key,
        String title,
        String note,
        Kind kind,
        String dataset,
        Optional<String> x,
        Optional<String> series,
        Optional<List<String>> columns,
        List<String> metrics,
        Optional<List<String>> order,
        Optional<Map<String, List<Object>>> where,
        Optional<Map<String, Object>> options,
        int width,
        int height) {

    /** What it looks like. */
    public enum Kind {
        NUMBER("big_number_total"),
        LINE("echarts_timeseries_line"),
        BAND("echarts_timeseries_line"),
        BAR("echarts_timeseries_bar"),
        TABLE("table"),
        TILES("heatmap_v2"),
        MAP("deck_polygon"),
        FLOW("sankey_v2"),
        FUNNEL("mixed_timeseries");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        /** Superset's name for it. */
        public String type() {
            return type;
        }
    }

    /** Columns a query groups by, in order. */
    public List<String> dimensions() {
        List<String> dimensions = new java.util.ArrayList<>();
        x.ifPresent(dimensions::add);
        series.ifPresent(dimensions::add);
        columns.ifPresent(dimensions::addAll);
        return List.copyOf(dimensions);
    }

    public Map<String, List<Object>> conditions() {
        return where.orElse(Map.of());
    }
}
