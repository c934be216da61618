package org.hearth.asset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** A chart as Superset's own form for it, and as the query it asks. */
public final class ChartForm {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROW_LIMIT = 10_000;

    /** How columns end that hold a number as text, or its mark. */
    private static final String SHOWN = "_shown";

    /** Colours of the Government Analysis Function, told apart by people who see colours differently. */
    public static final String PALETTE = "hearth";

    private final ChartAsset chart;
    private final DatasetAsset dataset;
    private final long datasetId;

    /**
     * A form.
     *
     * @param datasetId the dataset's number in this Superset
     */
    public ChartForm(ChartAsset chart, DatasetAsset dataset, long datasetId) {
        this.chart = chart;
        this.dataset = dataset;
        this.datasetId = datasetId;
    }

    /** The form, with the asset's options over it. */
    public ObjectNode params() {
        ObjectNode form = derived();
        chart.options().ifPresent(options -> form.setAll((ObjectNode) JSON.valueToTree(options)));
        return form;
    }

    /** The form without the asset's options. */
    public ObjectNode derived() {
        ObjectNode form = JSON.createObjectNode();
        form.put("viz_type", chart.kind().type());
        form.put("datasource", datasetId + "__table");
        form.set("adhoc_filters", filters());
        form.putObject("extra_form_data");
        form.put("row_limit", ROW_LIMIT);
        form.put("color_scheme", PALETTE);
        form.put("show_empty_columns", true);
        switch (chart.kind()) {
            case NUMBER -> number(form);
            case LINE -> lines(form, false);
            case BAND -> lines(form, true);
            case BAR -> bars(form);
            case TABLE -> table(form);
            case TILES -> tiles(form);
            case MAP -> map(form);
            case FLOW -> flow(form);
            case FUNNEL -> funnel(form);
        }
        return form;
    }

    private ArrayNode filters() {
        ArrayNode filters = JSON.createArrayNode();
        dataset.date()
                .ifPresent(date -> filters.addObject()
                        .put("clause", "WHERE")
                        .put("expressionType", "SIMPLE")
                        .put("subject", date)
                        .put("operator", "TEMPORAL_RANGE")
                        .put("comparator", "No filter"));
        chart.conditions().forEach((column, values) -> {
            ObjectNode filter = filters.addObject();
            filter.put("clause", "WHERE").put("expressionType", "SIMPLE").put("subject", column);
            filter.put("operator", "IN").put("operatorId", "IN");
            filter.set("comparator", JSON.valueToTree(values));
        });
        return filters;
    }

    private void number(ObjectNode form) {
        form.put("metric", chart.metrics().get(0));
        form.put("subheader", chart.note()).put("header_font_size", 0.4).put("subheader_font_size", 0.125);
        form.put("y_axis_format", format());
    }

    private void axis(ObjectNode form) {
        form.put("x_axis", chart.x().orElseThrow());
        form.set("metrics", JSON.valueToTree(chart.metrics()));
        form.set("groupby", JSON.valueToTree(chart.series().stream().toList()));
        form.putArray("annotation_layers");
        form.put("truncate_metric", true).put("rich_tooltip", true).put("comparison_type", "values");
        form.put("show_legend", chart.metrics().size() > 1 || chart.series().isPresent());
        form.put("legendOrientation", "top").put("legendType", "scroll");
        form.put("y_axis_format", axisFormat());
    }

    private void lines(ObjectNode form, boolean band) {
        axis(form);
        form.put("time_grain_sqla", "P3M").put("x_axis_sort_asc", true).put("x_axis_time_format", "%b %Y");
        form.put("markerEnabled", !band)
                .put("markerSize", 6)
                .put("seriesType", "line")
                .put("opacity", 0.2);
        // A band is drawn only while the axis is not truncated.
        form.put("truncateYAxis", false);
        form.putArray("y_axis_bounds").add(0).addNull();
    }

    private void bars(ObjectNode form) {
        axis(form);
        form.put("x_axis_sort_asc", true).put("orientation", "vertical").put("show_value", true);
        form.put("x_axis_sort", chart.x().orElseThrow())
                .put("x_axis_sort_series", "name")
                .put("x_axis_sort_series_ascending", true);
        form.put("sort_series_type", "name").put("sort_series_ascending", true);
        form.put("xAxisLabelRotation", 0).put("xAxisLabelInterval", "0").put("truncateYAxis", false);
        form.putArray("y_axis_bounds").add(0).addNull();
    }

    private void table(ObjectNode form) {
        form.put("query_mode", "raw");
        form.set("all_columns", JSON.valueToTree(chart.columns().orElse(List.of())));
        form.putArray("groupby");
        form.putArray("metrics");
        form.put("table_timestamp_format", "%d %B %Y").put("show_cell_bars", false);
        ArrayNode order = form.putArray("order_by_cols");
        orderBy().forEach(pair -> order.add(pair.toString()));
        // Numbers as text, because a mark may stand in the place of one.
        ObjectNode looks = form.putObject("column_config");
        chart.columns().orElse(List.of()).stream()
                .filter(column -> column.endsWith(SHOWN))
                .forEach(column -> looks.putObject(column).put("horizontalAlign", "right"));
    }

    /** The text under the chart: what it shows, of what unit, from where, and what is withheld. */
    public String description() {
        return chart.note() + source();
    }

    /** The part of the text that every chart of the dataset has. */
    public String source() {
        return " " + dataset.source();
    }

    private ArrayNode orderBy() {
        ArrayNode order = JSON.createArrayNode();
        for (String column : chart.order().orElse(List.of())) {
            boolean ascending = !column.startsWith("-");
            order.addArray().add(ascending ? column : column.substring(1)).add(ascending);
        }
        return order;
    }

    private void tiles(ObjectNode form) {
        form.put("x_axis", chart.x().orElseThrow());
        form.put("groupby", chart.series().orElseThrow());
        form.put("metric", chart.metrics().get(0));
        form.put("sort_x_axis", "alpha_asc").put("sort_y_axis", "alpha_asc").put("normalize_across", "heatmap");
        form.put("legend_type", "continuous")
                .put("linear_color_scheme", "schemeBlues")
                .put("show_legend", true);
        form.put("show_values", true).put("value_bounds", "").put("y_axis_format", format());
        form.put("left_margin", "auto").put("bottom_margin", "auto").put("show_percentage", false);
    }

    private void map(ObjectNode form) {
        form.put("line_column", chart.x().orElseThrow()).put("line_type", "json");
        form.put("metric", chart.metrics().get(0));
        // Blank: no base map, so nothing is asked of anybody else's server.
        form.put("mapbox_style", "")
                .put("autozoom", true)
                .put("filter_nulls", true)
                .put("reverse_long_lat", false);
        form.putObject("viewport")
                .put("longitude", -1.136)
                .put("latitude", 53.871)
                .put("zoom", 10.6)
                .put("bearing", 0)
                .put("pitch", 0);
        form.putObject("fill_color_picker")
                .put("r", 18)
                .put("g", 67)
                .put("b", 109)
                .put("a", 1);
        form.putObject("stroke_color_picker")
                .put("r", 61)
                .put("g", 61)
                .put("b", 61)
                .put("a", 1);
        form.put("filled", true)
                .put("stroked", true)
                .put("extruded", false)
                .put("multiplier", 1)
                .put("line_width", 1);
        form.put("line_width_unit", "pixels")
                .put("linear_color_scheme", "schemeBlues")
                .put("opacity", 90);
        form.put("num_buckets", "5").put("legend_position", "tr").put("legend_format", format());
        form.putArray("break_points");
        form.putArray("js_columns").add("name");
        form.putObject("point_radius_fixed").put("type", "fix").put("value", 0);
    }

    private void flow(ObjectNode form) {
        form.put("source", chart.x().orElseThrow()).put("target", chart.series().orElseThrow());
        form.put("metric", chart.metrics().get(0)).put("sort_by_metric", false);
        form.withArray("adhoc_filters")
                .addObject()
                .put("clause", "HAVING")
                .put("expressionType", "SQL")
                .put("sqlExpression", someone());
    }

    /** Flows of nobody are left out: their labels would lie on one another. */
    private String someone() {
        return dataset.metric(chart.metrics().get(0)).expression() + " > 0";
    }

    /** Dots for each group and lines for how far chance would take one of its size. */
    private void funnel(ObjectNode form) {
        form.put("x_axis", chart.x().orElseThrow()).put("xAxisForceCategorical", false);
        form.set("metrics", JSON.valueToTree(chart.metrics().subList(0, 1)));
        form.set("groupby", JSON.valueToTree(chart.series().stream().toList()));
        form.set(
                "metrics_b",
                JSON.valueToTree(chart.metrics().subList(1, chart.metrics().size())));
        form.putArray("groupby_b");
        form.set("adhoc_filters_b", filters());
        form.put("row_limit_b", ROW_LIMIT).put("seriesType", "scatter").put("seriesTypeB", "line");
        form.put("markerEnabled", true)
                .put("markerSize", 9)
                .put("markerEnabledB", false)
                .put("yAxisIndexB", 0)
                .put("yAxisIndex", 0);
        form.put("show_legend", true).put("legendType", "scroll").put("legendOrientation", "top");
        form.put("rich_tooltip", false).put("y_axis_format", format()).put("x_axis_sort_asc", true);
        form.put("truncate_metric", true).put("truncate_metric_b", true).put("truncateYAxis", false);
        form.putArray("annotation_layers");
        form.put("opacity", 0.2).put("areaB", false).put("stack", false).put("stackB", false);
    }

    /** Whole numbers without a whole format, or an axis of few people would say 0, 0, 1, 1. */
    private String axisFormat() {
        return format().equals(",d") ? ",~g" : format();
    }

    private String format() {
        return chart.metrics().stream()
                .findFirst()
                .flatMap(name -> java.util.Optional.ofNullable(dataset.metrics().get(name)))
                .flatMap(DatasetAsset.MetricAsset::format)
                .orElse(",d");
    }

    /** The query whose answer the chart shows: groups, metrics and conditions, without what only draws. */
    public ObjectNode query() {
        ObjectNode query = JSON.createObjectNode();
        query.set("columns", JSON.valueToTree(dimensions()));
        if (chart.kind() != ChartAsset.Kind.TABLE) {
            query.set("metrics", JSON.valueToTree(chart.metrics()));
        }
        ArrayNode filters = query.putArray("filters");
        chart.conditions()
                .forEach((column, values) ->
                        filters.addObject().put("col", column).put("op", "IN").set("val", JSON.valueToTree(values)));
        query.set("orderby", orderBy());
        query.put("row_limit", ROW_LIMIT);
        query.putObject("extras").put("where", "").put("having", chart.kind() == ChartAsset.Kind.FLOW ? someone() : "");
        return query;
    }

    private List<String> dimensions() {
        List<String> dimensions = new java.util.ArrayList<>(chart.dimensions());
        if (chart.kind() == ChartAsset.Kind.MAP) {
            dimensions.add("name");
        }
        return dimensions;
    }

    /** The query in the envelope that {@code chart/data} takes. */
    public ObjectNode queryContext() {
        ObjectNode context = JSON.createObjectNode();
        context.putObject("datasource").put("id", datasetId).put("type", "table");
        context.put("force", false).put("result_format", "json").put("result_type", "full");
        context.putArray("queries").add(query());
        context.set("form_data", params());
        return context;
    }

    /** What of a form differs from what the asset says, keys that Superset adds on its own left out. */
    public static ObjectNode difference(JsonNode wanted, JsonNode found, Map<String, JsonNode> defaults) {
        ObjectNode difference = JSON.createObjectNode();
        found.fields().forEachRemaining(field -> {
            JsonNode known = wanted.has(field.getKey()) ? wanted.get(field.getKey()) : defaults.get(field.getKey());
            if (!field.getValue().equals(known)) {
                difference.set(field.getKey(), field.getValue());
            }
        });
        return difference;
    }
}
