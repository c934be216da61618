package org.hearth.provision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearth.asset.Assets;
import org.hearth.asset.ChartAsset;
import org.hearth.asset.ChartForm;
import org.hearth.asset.DashboardAsset;
import org.hearth.asset.FilterAsset;
import org.hearth.asset.Keys;
import org.hearth.superset.Listing;
import org.hearth.superset.Superset;

/**
 * The dashboards. Superset links a dashboard's charts only when a PUT brings their positions inside {@code json_metadata}, never on
 * a POST (its issue 32966): so each is made empty and then filled.
 */
final class DashboardStep {

    private static final int COLUMNS = 12;
    private static final int WORDS_HEIGHT = 18;
    private static final int NOTE_HEIGHT = 12;

    private final Changes changes;
    private final Assets assets;

    DashboardStep(Changes changes, Assets assets) {
        this.changes = changes;
        this.assets = assets;
    }

    /** Makes them; gives the id under which each is embedded, by slug. */
    Map<String, String> dashboards(Map<String, Long> charts, Map<String, Long> datasets, List<String> embeddedAt) {
        Map<String, String> embedded = new TreeMap<>();
        Map<String, Long> there = new HashMap<>();
        Listing.all(changes.superset(), "dashboard")
                .forEach(one ->
                        there.put(one.path("uuid").asText(), one.path("id").asLong()));
        for (DashboardAsset asset : assets.dashboards()) {
            Long id = there.get(asset.uuid().toString());
            long made = id == null ? create(asset, charts, datasets) : update(asset, id, charts, datasets);
            if (made != Changes.PLANNED) {
                embedded.put(asset.slug(), embed(asset, made, embeddedAt));
            }
        }
        return embedded;
    }

    private long create(DashboardAsset asset, Map<String, Long> charts, Map<String, Long> datasets) {
        ObjectNode body = plain(asset);
        body.put("uuid", asset.uuid().toString());
        long id = changes.create("dashboard \"" + asset.title() + "\"", "dashboard", body);
        changes.complete("dashboard/" + id, whole(asset, charts, datasets));
        return id;
    }

    private long update(DashboardAsset asset, long id, Map<String, Long> charts, Map<String, Long> datasets) {
        JsonNode there = changes.superset().get("/api/v1/dashboard/" + id).path("result");
        ObjectNode metadata = metadata(asset, charts, datasets);
        boolean same = Changes.isAsWanted(plain(asset), there)
                && Changes.isAsWanted(metadata, Changes.unfolded(there.path("json_metadata")))
                && Changes.plain(positions(asset, charts))
                        .equals(Changes.plain(Changes.unfolded(there.path("position_json"))));
        if (!same) {
            changes.update("dashboard \"" + asset.title() + "\"", "dashboard/" + id, whole(asset, charts, datasets));
        }
        return id;
    }

    private String embed(DashboardAsset asset, long id, List<String> embeddedAt) {
        String path = "/api/v1/dashboard/" + id + "/embedded";
        Superset.Answer there = changes.superset().exchange("GET", path, "");
        ObjectNode body = Changes.JSON.createObjectNode();
        body.set("allowed_domains", Changes.JSON.valueToTree(embeddedAt));
        boolean same = there.isGood()
                && Changes.plain(body.get("allowed_domains"))
                        .equals(there.json().path("result").path("allowed_domains"));
        if (!same) {
            changes.update("embedding of dashboard \"" + asset.title() + "\"", "dashboard/" + id + "/embedded", body);
        }
        JsonNode result = same || !changes.applies()
                ? there.json().path("result")
                : changes.superset().get(path).path("result");
        return result.path("uuid").asText("");
    }

    private static ObjectNode plain(DashboardAsset asset) {
        ObjectNode body = Changes.JSON.createObjectNode();
        body.put("dashboard_title", asset.title()).put("slug", asset.slug()).put("published", true);
        body.put("certified_by", DatasetStep.CERTIFIED_BY)
                .put("certification_details", "Kept as a file in dashboards/assets");
        body.put("is_managed_externally", true);
        return body;
    }

    private ObjectNode whole(DashboardAsset asset, Map<String, Long> charts, Map<String, Long> datasets) {
        ObjectNode body = plain(asset);
        ObjectNode metadata = metadata(asset, charts, datasets);
        metadata.set("positions", positions(asset, charts));
        body.put("json_metadata", metadata.toString());
        return body;
    }

    private static long id(DashboardAsset asset, ChartAsset chart, Map<String, Long> charts) {
        return charts.getOrDefault(asset.uuid(chart).toString(), Changes.PLANNED);
    }

    private static ObjectNode metadata(DashboardAsset asset, Map<String, Long> charts, Map<String, Long> datasets) {
        ObjectNode metadata = Changes.JSON.createObjectNode();
        metadata.set("native_filter_configuration", filters(asset, charts, datasets));
        metadata.put("cross_filters_enabled", false).put("refresh_frequency", 0);
        metadata.put("filter_bar_orientation", "HORIZONTAL");
        metadata.putObject("label_colors");
        return metadata;
    }

    private static ArrayNode filters(DashboardAsset asset, Map<String, Long> charts, Map<String, Long> datasets) {
        ArrayNode filters = Changes.JSON.createArrayNode();
        for (FilterAsset filter : asset.filters()) {
            List<String> not = filter.not().orElse(List.of());
            ObjectNode node = filters.addObject();
            node.put("id", "NATIVE_FILTER-" + Keys.part("filter", asset.slug() + "/" + filter.name()));
            node.put("type", "NATIVE_FILTER").put("name", filter.name()).put("filterType", "filter_select");
            ObjectNode target = node.putArray("targets").addObject();
            target.put("datasetId", datasets.getOrDefault(filter.dataset(), Changes.PLANNED));
            target.putObject("column").put("name", filter.column());
            ObjectNode control = node.putObject("controlValues");
            control.put("enableEmptyFilter", filter.first()).put("defaultToFirstItem", filter.first());
            control.put("multiSelect", filter.several())
                    .put("searchAllOptions", false)
                    .put("inverseSelection", false);
            control.put("sortAscending", true);
            // Without this Superset shows the first value and does not go by it until somebody presses "apply".
            node.put("requiredFirst", filter.first());
            ObjectNode mask = node.putObject("defaultDataMask");
            mask.putObject("extraFormData");
            mask.putObject("filterState");
            mask.putObject("ownState");
            node.putArray("cascadeParentIds");
            ObjectNode scope = node.putObject("scope");
            scope.putArray("rootPath").add("ROOT_ID");
            ArrayNode excluded = scope.putArray("excluded");
            ArrayNode inScope = node.putArray("chartsInScope");
            for (ChartAsset chart : asset.charts()) {
                (not.contains(chart.key()) ? excluded : inScope).add(id(asset, chart, charts));
            }
            node.putArray("tabsInScope");
            node.put("description", "");
        }
        return filters;
    }

    private ObjectNode positions(DashboardAsset asset, Map<String, Long> charts) {
        ObjectNode positions = Changes.JSON.createObjectNode();
        positions.put("DASHBOARD_VERSION_KEY", "v2");
        ObjectNode root = component(positions, "ROOT", "ROOT_ID", List.of());
        root.withArray("children").add("GRID_ID");
        ObjectNode grid = component(positions, "GRID", "GRID_ID", List.of("ROOT_ID"));
        positions
                .putObject("HEADER_ID")
                .put("type", "HEADER")
                .put("id", "HEADER_ID")
                .putObject("meta")
                .put("text", asset.title());
        int number = 0;
        for (List<String> keys : asset.rows()) {
            ObjectNode row = row(positions, grid, "ROW-" + Keys.part("row", asset.slug() + "/" + number));
            ObjectNode notes = row(positions, grid, "ROW-" + Keys.part("notes", asset.slug() + "/" + number++));
            for (String key : keys) {
                if (key.equals(DashboardAsset.WORDS)) {
                    int width = COLUMNS - asset.width(keys);
                    words(positions, row, wordsId(asset), asset.words(), width, WORDS_HEIGHT);
                } else {
                    ChartAsset chart = asset.chart(key);
                    within(positions, row, "CHART", "CHART-" + Keys.part("place", asset.slug() + "/" + key))
                            .put("chartId", id(asset, chart, charts))
                            .put("uuid", asset.uuid(chart).toString())
                            .put("width", chart.width())
                            .put("height", chart.height());
                    note(chart).ifPresent(note -> {
                        String id = "MARKDOWN-" + Keys.part("note", asset.slug() + "/" + key);
                        words(positions, notes, id, note, chart.width(), NOTE_HEIGHT);
                    });
                }
            }
            if (notes.path("children").isEmpty()) {
                positions.remove(notes.path("id").asText());
                grid.withArray("children").remove(grid.path("children").size() - 1);
            }
        }
        return positions;
    }

    /** The words of a dashboard, told from the notes under its charts. */
    static String wordsId(DashboardAsset asset) {
        return "MARKDOWN-" + Keys.part("words", asset.slug());
    }

    /** Superset 6.1 never shows a chart's description on a dashboard, so it stands under the chart; a number shows its own. */
    private Optional<String> note(ChartAsset chart) {
        return chart.kind() == ChartAsset.Kind.NUMBER
                ? Optional.empty()
                : Optional.of(new ChartForm(chart, assets.dataset(chart.dataset()), Changes.PLANNED).description());
    }

    private static void words(ObjectNode positions, ObjectNode row, String id, String words, int width, int height) {
        within(positions, row, "MARKDOWN", id)
                .put("width", width)
                .put("height", height)
                .put("code", words);
    }

    private static ObjectNode within(ObjectNode positions, ObjectNode row, String type, String id) {
        row.withArray("children").add(id);
        return component(
                        positions,
                        type,
                        id,
                        List.of("ROOT_ID", "GRID_ID", row.path("id").asText()))
                .putObject("meta");
    }

    private static ObjectNode row(ObjectNode positions, ObjectNode grid, String id) {
        grid.withArray("children").add(id);
        ObjectNode row = component(positions, "ROW", id, List.of("ROOT_ID", "GRID_ID"));
        row.putObject("meta").put("background", "BACKGROUND_TRANSPARENT");
        return row;
    }

    private static ObjectNode component(ObjectNode positions, String type, String id, List<String> parents) {
        ObjectNode node = positions.putObject(id);
        node.put("type", type).put("id", id).putArray("children");
        if (!parents.isEmpty()) {
            node.set("parents", Changes.JSON.valueToTree(parents));
        }
        return node;
    }
}
