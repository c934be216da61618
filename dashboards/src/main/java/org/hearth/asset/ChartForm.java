package org.hearth.asset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A chart as Superset's own form for it, and as the query it asks. */
public final class ChartForm {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Looks LOOKS = Looks.read();
    private static final int ROW_LIMIT = 10_000;

    /** How columns end that hold a number as text, or its mark. */
    private static final String SHOWN = "_shown";

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
        ObjectNode form = LOOKS.of("every");
        form.put("viz_type", chart.kind().type());
        form.put("datasource", datasetId + "__table");
        form.set("adhoc_filters", filters());
        form.setAll(LOOKS.of(chart.kind().name().toLowerCase(Locale.ROOT)));
        switch (chart.kind()) {
            case NUMBER -> number(form);
            case LINE, BAND -> axis(form);
            case BAR -> axis(form).put("x_axis_sort", chart.x().orElseThrow());
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
        metric(form).put("subheader", chart.note()).put("y_axis_format", format());
    }

    private ObjectNode metric(ObjectNode form) {
        return form.put("metric", chart.metrics().get(0));
    }

    private ObjectNode axis(ObjectNode form) {
        form.setAll(LOOKS.of("axis"));
        form.put("x_axis", chart.x().orElseThrow());
        form.set("metrics", JSON.valueToTree(chart.metrics()));
        form.set("groupby", series());
        form.put("show_legend", chart.metrics().size() > 1 || chart.series().isPresent());
        return form.put("y_axis_format", axisFormat());
    }

    private ArrayNode series() {
        return JSON.valueToTree(chart.series().stream().toList());
    }

    private void table(ObjectNode form) {
        List<String> columns = chart.columns().orElse(List.of());
        form.set("all_columns", JSON.valueToTree(columns));
        ArrayNode order = form.putArray("order_by_cols");
        orderBy().forEach(pair -> order.add(pair.toString()));
        // Numbers as text, because a mark may stand in the place of one.
        ObjectNode looks = form.putObject("column_config");
        columns.stream()
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
        form.put("x_axis", chart.x().orElseThrow())
                .put("groupby", chart.series().orElseThrow());
        metric(form).put("y_axis_format", format());
    }

    private void map(ObjectNode form) {
        metric(form).put("line_column", chart.x().orElseThrow()).put("legend_format", format());
    }

    private void flow(ObjectNode form) {
        metric(form)
                .put("source", chart.x().orElseThrow())
                .put("target", chart.series().orElseThrow());
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

    private void funnel(ObjectNode form) {
        List<String> metrics = chart.metrics();
        form.put("x_axis", chart.x().orElseThrow()).put("y_axis_format", format());
        form.set("metrics", JSON.valueToTree(metrics.subList(0, 1)));
        form.set("groupby", series());
        form.set("metrics_b", JSON.valueToTree(metrics.subList(1, metrics.size())));
        form.set("adhoc_filters_b", filters());
    }

    /** Whole numbers without a whole format, or an axis of few people would say 0, 0, 1, 1. */
    private String axisFormat() {
        return format().equals(",d") ? ",~g" : format();
    }

    private String format() {
        return chart.metrics().stream()
                .findFirst()
                .flatMap(name -> Optional.ofNullable(dataset.metrics().get(name)))
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
        List<String> dimensions = new ArrayList<>(chart.dimensions());
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
