package org.hearth.asset;

import java.util.List;
import java.util.UUID;

/**
 * A dashboard: its charts in rows.
 *
 * @param slug its address and key
 * @param words what it is for, in Markdown
 * @param rows keys of the charts of each row, and {@value #WORDS} where the words stand; widths add up to 12 at most
 */
public record DashboardAsset(
        String slug,
        String title,
        String words,
        List<FilterAsset> filters,
        List<List<String>> rows,
        List<ChartAsset> charts) {

    /** In a row: the words, as wide as the charts beside them leave room. */
    public static final String WORDS = "words";

    public DashboardAsset {
        filters = List.copyOf(filters);
        rows = rows.stream().map(List::copyOf).toList();
        charts = List.copyOf(charts);
    }

    public UUID uuid() {
        return Keys.uuid("dashboard", slug);
    }

    public UUID uuid(ChartAsset chart) {
        return Keys.uuid("chart", slug + "/" + chart.key());
    }

    /** Width of the charts of a row together, of 12. */
    public int width(List<String> row) {
        return row.stream()
                .filter(key -> !key.equals(WORDS))
                .mapToInt(key -> chart(key).width())
                .sum();
    }

    public ChartAsset chart(String key) {
        return charts.stream()
                .filter(chart -> chart.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Cannot find chart " + key + " of " + slug));
    }
}
