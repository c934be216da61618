package org.hearth.provision;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearth.asset.Assets;
import org.hearth.superset.Contract;
import org.hearth.superset.Superset;

/** Makes a Superset as the assets say. Running it again after it broke off goes on from there. */
public final class Provisioner {

    private final Superset superset;
    private final Assets assets;
    private final Target target;
    private Map<String, String> embedded = Map.of();

    public Provisioner(Superset superset, Assets assets, Target target) {
        this.superset = superset;
        this.assets = assets;
        this.target = target;
    }

    /** The id under which each dashboard is embedded, by slug; known once this has run. */
    public Map<String, String> embedded() {
        return embedded;
    }

    /** What differs, and nothing done about it. */
    public List<Change> plan() {
        return run(false);
    }

    /** What differed, and no longer does. */
    public List<Change> apply() {
        return run(true);
    }

    private List<Change> run(boolean apply) {
        Contract.require(superset);
        Changes changes = new Changes(superset, apply);
        DatasetStep datasetStep = new DatasetStep(changes, assets);
        long database = datasetStep.database(target.marts());
        Map<String, Long> datasets = datasetStep.datasets(database);
        if (changes.applies()) {
            Loophole.requireClosed(superset, datasets.values().iterator().next());
        }
        AccessStep access = new AccessStep(changes, assets);
        Set<AccessStep.Area> areas = access.areas(datasets.getOrDefault("place", Changes.PLANNED));
        Map<String, Long> roles = access.roles(areas);
        access.rules(datasets, roles, areas);
        Map<String, Long> charts = new ChartStep(changes, assets).charts(datasets);
        embedded = new DashboardStep(changes, assets).dashboards(charts, datasets, target.embeddedAt());
        access.permissions(roles, datasets);
        access.logins(target.logins(), roles, areas);
        new Removal(changes, assets).remove();
        return changes.made();
    }
}
