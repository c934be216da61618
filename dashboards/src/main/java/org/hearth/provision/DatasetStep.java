package org.hearth.provision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearth.asset.Assets;
import org.hearth.asset.DatasetAsset;
import org.hearth.asset.DatasetAsset.MetricAsset;
import org.hearth.asset.Keys;
import org.hearth.superset.Listing;
import org.hearth.workspace.Fault;

/** The connection and the datasets. */
final class DatasetStep {

    /** Whoever is named as having certified something: hearth's own, and nobody else's, carry it. */
    static final String CERTIFIED_BY = "hearth";

    private final Changes changes;
    private final Assets assets;

    DatasetStep(Changes changes, Assets assets) {
        this.changes = changes;
        this.assets = assets;
    }

    /** Number of the connection. The password cannot be read back, so a digest of the whole address is kept beside it. */
    long database(Optional<String> uri) {
        Optional<JsonNode> found = Listing.all(changes.superset(), "database").stream()
                .filter(one -> one.path("uuid")
                        .asText()
                        .equals(Keys.uuid("database", "marts").toString()))
                .findFirst();
        if (found.isEmpty() && uri.isEmpty()) {
            throw new Fault(
                    Fault.Kind.SUPERSET,
                    "Cannot make the connection to marts: expected the database's address in HEARTH_MARTS_URI, found none");
        }
        if (found.isEmpty()) {
            return changes.create("connection " + assets.database(), "database", database(uri.get()));
        }
        long id = found.get().path("id").asLong();
        uri.ifPresent(address -> {
            JsonNode there = changes.superset()
                    .get("/api/v1/database/" + id + "/connection")
                    .path("result");
            ObjectNode wanted = database(address);
            ObjectNode readable = wanted.deepCopy();
            readable.remove(List.of("sqlalchemy_uri", "cache_timeout"));
            if (!Changes.isAsWanted(readable, there)) {
                changes.update("connection " + assets.database(), "database/" + id, wanted);
            }
        });
        return id;
    }

    private ObjectNode database(String uri) {
        ObjectNode body = Changes.JSON.createObjectNode();
        body.put("database_name", assets.database())
                .put("uuid", Keys.uuid("database", "marts").toString());
        body.put("sqlalchemy_uri", uri).put("expose_in_sqllab", false).put("allow_dml", false);
        body.put("allow_ctas", false).put("allow_cvas", false).put("allow_run_async", false);
        body.put("allow_file_upload", false).put("is_managed_externally", true).put("cache_timeout", 60);
        ObjectNode extra = Changes.JSON.createObjectNode();
        extra.putObject("engine_params")
                .putObject("connect_args")
                .put("connect_timeout", 5)
                .put("application_name", "superset " + digest(uri));
        extra.putObject("metadata_params");
        extra.putObject("metadata_cache_timeout");
        extra.putArray("schemas_allowed_for_file_upload");
        body.put("extra", extra.toString());
        return body;
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Number of each dataset, by table. */
    Map<String, Long> datasets(long database) {
        Map<String, JsonNode> there = new HashMap<>();
        Listing.all(changes.superset(), "dataset")
                .forEach(one -> there.put(one.path("uuid").asText(), one));
        Map<String, Long> ids = new LinkedHashMap<>();
        for (DatasetAsset asset : assets.datasets()) {
            JsonNode found = there.get(asset.uuid().toString());
            ids.put(
                    asset.table(),
                    found == null
                            ? create(asset, database)
                            : update(asset, found.path("id").asLong()));
        }
        return ids;
    }

    private long create(DatasetAsset asset, long database) {
        ObjectNode body = Changes.JSON.createObjectNode();
        body.put("database", database).put("schema", assets.schema()).put("table_name", asset.table());
        body.put("uuid", asset.uuid().toString())
                .put("is_managed_externally", true)
                .put("normalize_columns", false);
        long id = changes.create("dataset " + asset.table(), "dataset", body);
        if (changes.applies()) {
            changes.complete("dataset/" + id, body(asset, shown(id)));
        }
        return id;
    }

    private long update(DatasetAsset asset, long id) {
        JsonNode there = shown(id);
        if (lacksColumns(asset, there)) {
            changes.update(
                    "columns of dataset " + asset.table(),
                    "dataset/" + id + "/refresh",
                    Changes.JSON.createObjectNode());
            there = changes.applies() ? shown(id) : there;
        }
        if (!summary(there).equals(summary(body(asset, there)))) {
            changes.update("dataset " + asset.table(), "dataset/" + id, body(asset, there));
        }
        return id;
    }

    private static boolean lacksColumns(DatasetAsset asset, JsonNode there) {
        List<String> names = there.path("columns").findValuesAsText("column_name");
        return !names.containsAll(asset.columns().keySet())
                || !names.containsAll(asset.date().stream().toList());
    }

    private JsonNode shown(long id) {
        return changes.superset().get("/api/v1/dataset/" + id).path("result");
    }

    /** What of a dataset is ours to say, in one order. */
    private static Map<String, String> summary(JsonNode dataset) {
        Map<String, String> summary = new TreeMap<>();
        summary.put("description", dataset.path("description").asText(""));
        summary.put("date", dataset.path("main_dttm_col").asText(""));
        summary.put("extra", Changes.unfolded(dataset.path("extra")).toString());
        for (JsonNode column : dataset.path("columns")) {
            summary.put(
                    "column " + column.path("column_name").asText(),
                    column.path("verbose_name").asText(""));
        }
        for (JsonNode metric : dataset.path("metrics")) {
            summary.put(
                    "metric " + metric.path("metric_name").asText(),
                    metric.path("expression").asText() + "|"
                            + metric.path("verbose_name").asText("") + "|"
                            + metric.path("d3format").asText(""));
        }
        return summary;
    }

    private static ObjectNode body(DatasetAsset asset, JsonNode there) {
        ObjectNode body = Changes.JSON.createObjectNode();
        body.put("description", asset.description()).put("is_managed_externally", true);
        body.put("main_dttm_col", asset.date().orElse(null));
        ObjectNode extra = Changes.JSON.createObjectNode();
        extra.putObject("certification")
                .put("certified_by", CERTIFIED_BY)
                .put("details", "Disclosure-controlled: counts of 1 to 5 people are withheld");
        body.put("extra", extra.toString());
        ArrayNode columns = body.putArray("columns");
        for (JsonNode column : there.path("columns")) {
            String name = column.path("column_name").asText();
            columns.addObject()
                    .put("id", column.path("id").asLong())
                    .put("column_name", name)
                    .put("type", column.path("type").asText())
                    .put("verbose_name", asset.columns().getOrDefault(name, ""))
                    .put("is_dttm", column.path("is_dttm").asBoolean())
                    .put("groupby", true)
                    .put("filterable", true)
                    .put("is_active", true);
        }
        Map<String, Long> known = new HashMap<>();
        there.path("metrics")
                .forEach(metric -> known.put(
                        metric.path("metric_name").asText(), metric.path("id").asLong()));
        ArrayNode metrics = body.putArray("metrics");
        new TreeMap<>(asset.metrics()).forEach((name, metric) -> add(metrics, name, metric, known.get(name)));
        return body;
    }

    private static void add(
            ArrayNode metrics, String name, MetricAsset metric, @org.jspecify.annotations.Nullable Long id) {
        ObjectNode node = metrics.addObject();
        if (id != null) {
            node.put("id", id.longValue());
        }
        node.put("metric_name", name).put("expression", metric.expression());
        node.put("verbose_name", metric.words().orElse(""))
                .put("d3format", metric.format().orElse(""));
    }
}
