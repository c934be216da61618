package org.hearth.asset;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A table of {@code marts} as Superset knows it.
 *
 * @param table its name; its key too
 * @param description what a row is
 * @param rows whose rows are told apart: {@code locality}, or {@code authority} for tables that are about the whole authority
 * @param date the column that dates a row, if there is one
 * @param columns words for columns; others keep their names
 * @param metrics by name
 */
public record DatasetAsset(
        String table,
        String description,
        Rows rows,
        Optional<String> date,
        Map<String, String> columns,
        Map<String, MetricAsset> metrics) {

    public DatasetAsset {
        columns = Map.copyOf(columns);
        metrics = Map.copyOf(metrics);
    }

    /** By what row-level security goes. */
    public enum Rows {
        /** Somebody of one locality sees its rows alone. */
        LOCALITY,
        /** Everybody of the authority sees every row. */
        AUTHORITY
    }

    /**
     * A number that charts show.
     *
     * @param expression SQL aggregate
     * @param words as a legend shows it
     * @param format of d3, such as ,d
     */
    public record MetricAsset(String expression, Optional<String> words, Optional<String> format) {}

    public UUID uuid() {
        return Keys.uuid("dataset", table);
    }
}
