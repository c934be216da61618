package org.hearth.superset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearth.workspace.Fault;

/**
 * Everything of one kind. Superset gives it by pages, and pages without an order lose some and repeat others: so they are asked for
 * in an order, and what comes is counted.
 */
public final class Listing {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 100;

    /** What Superset lets each be ordered by; others by id. */
    private static final Map<String, String> ORDER = Map.of(
            "database", "database_name",
            "dataset", "table_name",
            "chart", "slice_name",
            "dashboard", "dashboard_title",
            "rowlevelsecurity", "name");

    private Listing() {}

    /** All of a resource, such as {@code chart}. */
    public static List<JsonNode> all(Superset superset, String resource) {
        Map<Long, JsonNode> found = new LinkedHashMap<>();
        long expected = Long.MAX_VALUE;
        for (int page = 0; (long) page * PAGE < expected; page++) {
            ObjectNode query = JSON.createObjectNode();
            query.put("page", page).put("page_size", PAGE);
            query.put("order_column", ORDER.getOrDefault(resource, "id")).put("order_direction", "asc");
            JsonNode answer = superset.get("/api/v1/" + resource + "/?q=" + encoded(query));
            expected = answer.path("count").asLong();
            answer.path("result").forEach(one -> found.put(one.path("id").asLong(), one));
        }
        if (found.size() != expected) {
            throw new Fault(
                    Fault.Kind.SUPERSET,
                    "Cannot list every " + resource + ": expected " + expected + ", found " + found.size()
                            + ". Somebody may be changing them; try again.");
        }
        return List.copyOf(found.values());
    }

    private static String encoded(ObjectNode query) {
        return URLEncoder.encode(query.toString(), StandardCharsets.UTF_8);
    }
}
