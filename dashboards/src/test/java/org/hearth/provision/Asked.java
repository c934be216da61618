package org.hearth.provision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hearth.asset.ChartAsset;
import org.hearth.asset.ChartForm;
import org.hearth.asset.DashboardAsset;
import org.hearth.asset.DatasetAsset;
import org.hearth.superset.Listing;
import org.hearth.superset.Superset;

/** What is asked of Superset in tests, as somebody signed in or as a guest. */
final class Asked {

    private Asked() {}

    static Set<String> localities(Superset as) throws Exception {
        Set<String> seen = new TreeSet<>();
        for (DatasetAsset dataset : RealSupersetTest.ASSETS.datasets()) {
            JsonNode answer = as.ask(
                    "/api/v1/chart/data", query(id(RealSupersetTest.town.admin(), dataset), List.of("locality")));
            seen.addAll(values(answer, "locality"));
        }
        return seen;
    }

    static Set<String> values(JsonNode answer, String column) {
        Set<String> values = new TreeSet<>();
        answer.path("result")
                .path(0)
                .path("data")
                .forEach(row -> values.add(row.path(column).asText()));
        return values;
    }

    static List<String> strings(JsonNode nodes) {
        List<String> strings = new ArrayList<>();
        nodes.forEach(node -> strings.add(node.asText()));
        return strings;
    }

    static long id(Superset admin, DatasetAsset dataset) {
        return Listing.all(admin, "dataset").stream()
                .filter(one -> one.path("uuid").asText().equals(dataset.uuid().toString()))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong();
    }

    static ObjectNode context(Superset admin, ChartAsset chart) {
        DatasetAsset dataset = RealSupersetTest.ASSETS.dataset(chart.dataset());
        ObjectNode context = new ChartForm(chart, dataset, id(admin, dataset)).queryContext();
        context.remove("form_data");
        return context.put("force", true);
    }

    static ObjectNode query(long dataset, List<String> columns) {
        ObjectNode context = Town.JSON.createObjectNode();
        context.putObject("datasource").put("id", dataset).put("type", "table");
        context.put("force", true).put("result_format", "json").put("result_type", "full");
        ObjectNode query = context.putArray("queries").addObject();
        query.set("columns", Town.JSON.valueToTree(columns));
        query.putArray("metrics");
        query.put("row_limit", 1000);
        return context;
    }

    static String token(String dashboard, String clause, long seconds, String key) throws Exception {
        long now = Instant.now().getEpochSecond();
        ObjectNode claims = Town.JSON.createObjectNode();
        claims.putObject("user").put("username", "guest");
        claims.putArray("resources").addObject().put("type", "dashboard").put("id", dashboard);
        claims.putArray("rls_rules").addObject().put("clause", clause);
        claims.put("iat", now - 20)
                .put("exp", now + seconds)
                .put("aud", "superset")
                .put("type", "guest");
        String signed = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + encoded(claims.toString().getBytes(StandardCharsets.UTF_8));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return signed + "." + encoded(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static java.net.http.HttpResponse<String> guest(String token, String slug, String key) throws Exception {
        DashboardAsset dashboard = RealSupersetTest.dashboard(slug);
        Superset admin = RealSupersetTest.town.admin();
        ChartAsset chart = dashboard.chart(key);
        ObjectNode context = context(admin, chart);
        long slice = number(admin, "chart", dashboard.uuid(chart).toString());
        context.putObject("form_data")
                .put("dashboardId", number(admin, "dashboard", dashboard.uuid().toString()))
                .put("slice_id", slice);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(java.net.URI.create(RealSupersetTest.town.base() + "/api/v1/chart/data"))
                                .header("X-GuestToken", token)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(context.toString()))
                                .build(),
                        BodyHandlers.ofString());
    }

    static long number(Superset admin, String resource, String uuid) {
        return Listing.all(admin, resource).stream()
                .filter(one -> one.path("uuid").asText().equals(uuid))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong();
    }
}
