package org.hearth.provision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hearth.asset.Assets;
import org.hearth.asset.ChartAsset;
import org.hearth.asset.ChartForm;
import org.hearth.asset.DashboardAsset;
import org.hearth.superset.Listing;

/** The charts. */
final class ChartStep {

    private final Changes changes;
    private final Assets assets;

    ChartStep(Changes changes, Assets assets) {
        this.changes = changes;
        this.assets = assets;
    }

    /** Number of each chart, by UUID. */
    Map<String, Long> charts(Map<String, Long> datasets) {
        Map<String, JsonNode> there = new HashMap<>();
        Listing.all(changes.superset(), "chart")
                .forEach(one -> there.put(one.path("uuid").asText(), one));
        Map<String, Long> ids = new LinkedHashMap<>();
        for (DashboardAsset dashboard : assets.dashboards()) {
            for (ChartAsset chart : dashboard.charts()) {
                String uuid = dashboard.uuid(chart).toString();
                ids.put(
                        uuid,
                        chart(chart, uuid, datasets.getOrDefault(chart.dataset(), Changes.PLANNED), there.get(uuid)));
            }
        }
        return ids;
    }

    private long chart(ChartAsset chart, String uuid, long dataset, @org.jspecify.annotations.Nullable JsonNode found) {
        ChartForm form = new ChartForm(chart, assets.dataset(chart.dataset()), dataset);
        ObjectNode shown = Changes.JSON.createObjectNode();
        shown.put("slice_name", chart.title()).put("viz_type", chart.kind().type());
        shown.put("datasource_id", dataset).put("description", form.description());
        shown.put("certified_by", DatasetStep.CERTIFIED_BY)
                .put("certification_details", "Kept as a file in dashboards/assets");
        shown.put("is_managed_externally", true).put("params", form.params().toString());
        ObjectNode body = shown.deepCopy();
        body.put("datasource_type", "table").put("uuid", uuid);
        body.put("query_context", form.queryContext().toString());
        String what = "chart \"" + chart.title() + "\"";
        if (found == null) {
            return changes.create(what, "chart", body);
        }
        long id = found.path("id").asLong();
        if (!Changes.isAsWanted(shown, found)) {
            changes.update(what, "chart/" + id, body);
        }
        return id;
    }
}
