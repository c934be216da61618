package org.hearth.provision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.asset.Assets;
import org.hearth.asset.ChartAsset;
import org.hearth.asset.ChartForm;
import org.hearth.asset.DashboardAsset;
import org.hearth.superset.Listing;
import org.hearth.superset.Superset;

/** Brings what a person changed in the browser back into the files. */
final class Export {

    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build());

    /** What Superset adds to a form on its own when somebody saves it. */
    private static final List<String> ITS_OWN = List.of(
            "slice_id", "datasource", "viz_type", "dashboards", "dashboardId", "extra_form_data", "annotation_layers");

    private final Superset superset;
    private final Assets assets;
    private final Path directory;

    Export(Superset superset, Assets assets, Path directory) {
        this.superset = superset;
        this.assets = assets;
        this.directory = directory;
    }

    /** The files that were written. */
    List<Path> write() {
        Map<String, JsonNode> charts = new HashMap<>();
        Listing.all(superset, "chart")
                .forEach(one -> charts.put(one.path("uuid").asText(), one));
        Map<String, Long> dashboards = new HashMap<>();
        Listing.all(superset, "dashboard")
                .forEach(one ->
                        dashboards.put(one.path("uuid").asText(), one.path("id").asLong()));
        List<Path> written = new ArrayList<>();
        try {
            for (Path file : Assets.files(directory)) {
                ObjectNode before = (ObjectNode) YAML.readTree(file.toFile());
                DashboardAsset asset = dashboard(before.path("slug").asText());
                Long id = dashboards.get(asset.uuid().toString());
                if (id != null) {
                    ObjectNode after = before.deepCopy();
                    after.path("charts").forEach(chart -> chart((ObjectNode) chart, asset, charts));
                    layout(after, asset, superset.get("/api/v1/dashboard/" + id).path("result"));
                    if (!after.equals(before)) {
                        Files.writeString(file, YAML.writeValueAsString(after));
                        written.add(file);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written;
    }

    private DashboardAsset dashboard(String slug) {
        return assets.dashboards().stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    private void chart(ObjectNode yaml, DashboardAsset dashboard, Map<String, JsonNode> charts) {
        ChartAsset asset = dashboard.chart(yaml.path("key").asText());
        JsonNode found = charts.get(dashboard.uuid(asset).toString());
        if (found == null) {
            return;
        }
        yaml.put("title", found.path("slice_name").asText());
        ChartForm form = new ChartForm(
                asset,
                assets.dataset(asset.dataset()),
                found.path("datasource_id").asLong());
        String note = found.path("description").asText(form.description());
        yaml.put(
                "note",
                note.endsWith(form.source())
                        ? note.substring(0, note.length() - form.source().length())
                        : note);
        ObjectNode derived = form.derived();
        ObjectNode options =
                ChartForm.difference(Changes.plain(derived), Changes.unfolded(found.path("params")), Map.of());
        options.remove(ITS_OWN);
        if (options.isEmpty()) {
            yaml.remove("options");
        } else {
            yaml.set("options", options);
        }
    }

    private static void layout(ObjectNode yaml, DashboardAsset asset, JsonNode found) {
        yaml.put("title", found.path("dashboard_title").asText());
        JsonNode positions = Changes.unfolded(found.path("position_json"));
        Map<String, String> keys = new HashMap<>();
        asset.charts().forEach(chart -> keys.put(asset.uuid(chart).toString(), chart.key()));
        ArrayNode rows = YAML.createArrayNode();
        for (JsonNode rowId : positions.path("GRID_ID").path("children")) {
            ArrayNode row = YAML.createArrayNode();
            for (JsonNode child : positions.path(rowId.asText()).path("children")) {
                JsonNode component = positions.path(child.asText());
                if (child.asText().equals(DashboardStep.wordsId(asset))) {
                    yaml.put("words", component.path("meta").path("code").asText());
                    row.add(DashboardAsset.WORDS);
                }
                String key = keys.get(component.path("meta").path("uuid").asText());
                if (key != null) {
                    row.add(key);
                    place(yaml, key, component.path("meta"));
                }
            }
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        // A layout with tabs or columns cannot be told in rows: then it is left as it was.
        if (count(rows) == asset.charts().size() + 1) {
            yaml.set("rows", rows);
        }
    }

    private static int count(ArrayNode rows) {
        int count = 0;
        for (JsonNode row : rows) {
            count += row.size();
        }
        return count;
    }

    /** A chart's size, and its title where somebody changed that on the dashboard and not in the chart. */
    private static void place(ObjectNode yaml, String key, JsonNode meta) {
        for (JsonNode chart : yaml.path("charts")) {
            if (chart.path("key").asText().equals(key)) {
                ((ObjectNode) chart)
                        .put("width", meta.path("width").asInt())
                        .put("height", meta.path("height").asInt());
                if (meta.hasNonNull("sliceNameOverride")) {
                    ((ObjectNode) chart)
                            .put("title", meta.path("sliceNameOverride").asText());
                }
            }
        }
    }
}
