package org.hearth.page;

import java.util.List;

/**
 * Whether the model still sees what it learnt from.
 *
 * @param verdict whether anything alarms, in sentences
 * @param quiet whether nothing does
 * @param alarms what alarms
 * @param columns what differs most
 * @param performance what was estimated and what came true, by date and area
 * @param areas the mean chance by area, now and when it learnt
 */
public record MonitoringView(
        List<String> verdict,
        boolean quiet,
        List<String> alarms,
        List<Column> columns,
        List<Performance> performance,
        List<Area> areas)
        implements View {

    public MonitoringView {
        verdict = List.copyOf(verdict);
        alarms = List.copyOf(alarms);
        columns = List.copyOf(columns);
        performance = List.copyOf(performance);
        areas = List.copyOf(areas);
    }

    @Override
    public String template() {
        return "monitoring.jte";
    }

    /** How one column differs. */
    public record Column(String name, String chance, String stability, String missing) {}

    /** What was estimated and what came true; not yet known while outcomes are to come. */
    public record Performance(String date, String area, String estimated, String came, String starts) {}

    /** The mean chance in an area. */
    public record Area(String name, String now, String before) {}
}
