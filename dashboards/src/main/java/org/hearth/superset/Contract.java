package org.hearth.superset;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearth.workspace.Fault;

/** What a Superset must offer to be provisioned: looked up in its own OpenAPI description before anything is written. */
public final class Contract {

    /** Schemas of what is written, and the fields that are. */
    private static final Map<String, List<String>> FIELDS = Map.of(
            "DatabaseRestApi.post",
                    List.of("database_name", "uuid", "sqlalchemy_uri", "extra", "is_managed_externally"),
            "DatasetRestApi.post", List.of("database", "schema", "table_name", "uuid", "is_managed_externally"),
            "DatasetRestApi.put", List.of("columns", "metrics", "description", "extra", "main_dttm_col"),
            "ChartRestApi.post",
                    List.of(
                            "slice_name",
                            "viz_type",
                            "params",
                            "query_context",
                            "uuid",
                            "certified_by",
                            "datasource_id"),
            "DashboardRestApi.post", List.of("dashboard_title", "slug", "uuid", "published", "certified_by"),
            "DashboardRestApi.put", List.of("json_metadata", "published", "slug"),
            "RLSRestApi.post", List.of("name", "clause", "filter_type", "tables", "roles", "group_key"));

    private static final List<String> PATHS = List.of(
            "/api/v1/security/login",
            "/api/v1/security/csrf_token/",
            "/api/v1/security/guest_token/",
            "/api/v1/security/roles/",
            "/api/v1/security/users/",
            "/api/v1/rowlevelsecurity/",
            "/api/v1/chart/data",
            "/api/v1/dashboard/{id_or_slug}/embedded");

    private Contract() {}

    /**
     * Goes on only with a Superset of the kind these classes were tried on.
     *
     * @throws Fault with everything that is missing from its description
     */
    public static void require(Superset superset) {
        JsonNode description = superset.get("/api/v1/_openapi");
        List<String> missing = missing(description);
        if (!missing.isEmpty()) {
            throw new Fault(
                    Fault.Kind.SUPERSET,
                    "Cannot use Superset at " + superset.base() + ": expected the API of 6.1, found none of "
                            + String.join(", ", missing));
        }
    }

    static List<String> missing(JsonNode description) {
        List<String> missing = new ArrayList<>();
        PATHS.stream().filter(path -> !description.path("paths").has(path)).forEach(missing::add);
        FIELDS.forEach((schema, fields) -> {
            JsonNode properties =
                    description.path("components").path("schemas").path(schema).path("properties");
            fields.stream()
                    .filter(field -> !properties.has(field))
                    .map(field -> schema + "." + field)
                    .forEach(missing::add);
        });
        return missing.stream().sorted().toList();
    }
}
