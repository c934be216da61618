package org.hearth.asset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hearth.authority.YamlFile;
import org.hearth.workspace.Fault;

/**
 * Everything hearth wants to be there.
 *
 * @param database name of the connection to {@code marts}
 * @param schema the schema
 * @param roles who may do what
 */
public record Assets(
        String database,
        String schema,
        List<DatasetAsset> datasets,
        List<RoleAsset> roles,
        List<DashboardAsset> dashboards) {

    /** Files that are not dashboards. */
    static final String DATASETS = "datasets.yaml";

    static final String ROLES = "roles.yaml";

    private static final int COLUMNS = 12;

    private record DatasetsYaml(String database, String schema, List<DatasetAsset> datasets) {}

    private record RolesYaml(List<RoleAsset> roles) {}

    /**
     * Reads a directory.
     *
     * @throws Fault with every fault of its files
     */
    public static Assets read(Path directory) {
        DatasetsYaml datasets = YamlFile.read(directory.resolve(DATASETS), DatasetsYaml.class);
        List<RoleAsset> roles =
                YamlFile.read(directory.resolve(ROLES), RolesYaml.class).roles();
        List<DashboardAsset> dashboards = files(directory).stream()
                .map(file -> YamlFile.read(file, DashboardAsset.class))
                .toList();
        Assets assets = new Assets(datasets.database(), datasets.schema(), datasets.datasets(), roles, dashboards);
        List<String> faults = assets.faults();
        if (!faults.isEmpty()) {
            throw new Fault(Fault.Kind.CONFIGURATION, faults);
        }
        return assets;
    }

    /** The files of the dashboards, by name. */
    public static List<Path> files(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".yaml"))
                    .filter(file ->
                            !Set.of(DATASETS, ROLES).contains(file.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public DatasetAsset dataset(String table) {
        return found(table).orElseThrow(() -> new IllegalArgumentException("Cannot find dataset " + table));
    }

    private Optional<DatasetAsset> found(String table) {
        return datasets.stream().filter(one -> one.table().equals(table)).findFirst();
    }

    private List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (DashboardAsset dashboard : dashboards) {
            Set<String> keys = new HashSet<>();
            for (ChartAsset chart : dashboard.charts()) {
                String start = "Cannot use chart " + dashboard.slug() + "/" + chart.key() + ": expected ";
                if (!keys.add(chart.key())) {
                    faults.add(start + "a key of its own");
                }
                Optional<DatasetAsset> dataset = found(chart.dataset());
                if (dataset.isEmpty()) {
                    faults.add(start + "a dataset of datasets.yaml, found " + chart.dataset());
                } else {
                    unknown(chart, dataset.get().metrics())
                            .forEach(name -> faults.add(start + "a metric of " + chart.dataset() + ", found " + name));
                    // Superset takes a column of a metric's name for the metric, and then adds rows up.
                    chart.columns().orElse(List.of()).stream()
                            .filter(dataset.get().metrics()::containsKey)
                            .forEach(name -> faults.add(start + "a column, found the metric " + name));
                }
            }
            faults.addAll(layoutFaults(dashboard, keys));
        }
        return faults;
    }

    private static List<String> unknown(ChartAsset chart, Map<String, DatasetAsset.MetricAsset> metrics) {
        return chart.metrics().stream()
                .filter(name -> !metrics.containsKey(name))
                .toList();
    }

    private static List<String> layoutFaults(DashboardAsset dashboard, Set<String> keys) {
        List<String> faults = new ArrayList<>();
        List<String> placed = dashboard.rows().stream().flatMap(List::stream).toList();
        Set<String> wanted = new HashSet<>(keys);
        wanted.add(DashboardAsset.WORDS);
        if (!new HashSet<>(placed).equals(wanted) || placed.size() != wanted.size()) {
            faults.add(
                    "Cannot use dashboard " + dashboard.slug() + ": expected each chart, and the words, once in rows");
            return faults;
        }
        for (List<String> row : dashboard.rows()) {
            int width = dashboard.width(row);
            if (width > COLUMNS) {
                faults.add("Cannot use dashboard " + dashboard.slug() + ": expected rows of " + COLUMNS
                        + " columns at most, found " + width + " (" + String.join(", ", row) + ")");
            }
        }
        return faults;
    }
}
