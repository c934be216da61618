package org.hearth.provision;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hearth.asset.Assets;
import org.hearth.asset.DashboardAsset;
import org.hearth.superset.Listing;

/**
 * Takes away what hearth once made and no longer wants. Its own are those that it certified, that are managed from outside, and
 * whose UUID was made from a key (version 5): Superset gives what people make random ones (version 4).
 */
final class Removal {

    private static final int FROM_A_KEY = 5;

    private final Changes changes;
    private final Assets assets;

    Removal(Changes changes, Assets assets) {
        this.changes = changes;
        this.assets = assets;
    }

    void remove() {
        Set<String> wanted = new HashSet<>();
        for (DashboardAsset dashboard : assets.dashboards()) {
            wanted.add(dashboard.uuid().toString());
            dashboard.charts().forEach(chart -> wanted.add(dashboard.uuid(chart).toString()));
        }
        assets.datasets().forEach(dataset -> wanted.add(dataset.uuid().toString()));
        remove("dashboard", "dashboard_title", wanted);
        remove("chart", "slice_name", wanted);
        remove("dataset", "table_name", wanted);
    }

    private void remove(String resource, String title, Set<String> wanted) {
        for (JsonNode one : Listing.all(changes.superset(), resource)) {
            if (isOurs(one) && !wanted.contains(one.path("uuid").asText())) {
                changes.remove(
                        resource + " \"" + one.path(title).asText() + "\"",
                        resource + "/" + one.path("id").asLong());
            }
        }
    }

    static boolean isOurs(JsonNode one) {
        String certified = one.has("certified_by")
                ? one.path("certified_by").asText()
                : Changes.unfolded(one.path("extra"))
                        .path("certification")
                        .path("certified_by")
                        .asText();
        return certified.equals(DatasetStep.CERTIFIED_BY)
                && UUID.fromString(one.path("uuid").asText()).version() == FROM_A_KEY;
    }
}
