package org.hearth.asset;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A table of {@code marts} as Superset knows it.
 *
 * @param table its name; its key too
 * @param description what a row is
 * @param source where its numbers come from and what is withheld of them: part of what every chart of it says
 * @param date the column that dates a row, if there is one
 * @param columns words for columns; others keep their names
 * @param metrics by name
 */
public record DatasetAsset(
        String table,
        String description,
        String source,
        Optional<String> date,
        Map<String, String> columns,
        Map<String, MetricAsset> metrics) {

    public DatasetAsset {
        columns = Map.copyOf(columns);
        metrics = Map.copyOf(metrics);
    }

    /**
     * A number that charts show.
     *
     * @param expression SQL aggregate
     * @param words as a legend shows it
     * @param format of d3, such as ,d
     */
    public record MetricAsset(String expression, Optional<String> words, Optional<String> format) {}

    public MetricAsset metric(String name) {
        return Optional.ofNullable(metrics.get(name))
                .orElseThrow(() -> new IllegalArgumentException("Cannot find metric " + name + " of " + table));
    }

    public UUID uuid() {
        return Keys.uuid("dataset", table);
    }
}
