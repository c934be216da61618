package org.hearth.feature;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.authority.Area;
import org.hearth.authority.Authority;
import org.hearth.label.Label;

/**
 * All that the sweep over the as-of dates needs to know, ready to travel to where it runs.
 *
 * @param asOfDates ascending
 * @param dataEnd the day after the last of the data
 * @param openCases what makes a household ineligible while it is open
 * @param cohort the bound that the feature of the cohort must reach; it is 0 where there is none
 * @param cohortMeasure place of that feature among the measures; −1 where everyone is observed
 * @param measures in order of name
 * @param areas figures of each area of the authority, by LSOA 2021 code
 */
record Plan(
        List<LocalDate> asOfDates,
        LocalDate dataEnd,
        Label label,
        List<Measure> openCases,
        double cohort,
        int cohortMeasure,
        List<Measure> measures,
        Map<String, AreaFigures> areas)
        implements Serializable {

    /** What an area adds to a row. */
    record AreaFigures(String locality, double imdDecile, double incomeScore) implements Serializable {

        double of(Aggregate.AreaColumn column) {
            return switch (column) {
                case IMD_DECILE -> imdDecile;
                case INCOME_SCORE -> incomeScore;
            };
        }
    }

    /** The as-of dates as days since 1970-01-01. */
    int[] days() {
        return asOfDates.stream().mapToInt(date -> (int) date.toEpochDay()).toArray();
    }

    static Plan of(Definition definition, Authority authority) {
        Map<String, AreaFigures> areas = new HashMap<>();
        for (Area area : authority.areas()) {
            areas.put(area.lsoa(), new AreaFigures(area.locality(), area.imdDecile(), area.incomeScore()));
        }
        return new Plan(
                definition.asOfDates(),
                definition.dataEnd(),
                definition.label(),
                definition.openCases(),
                definition.cohort().map(Definition.Cohort::atLeast).orElse(0.0),
                definition
                        .cohort()
                        .map(cohort -> names(definition).indexOf(cohort.feature()))
                        .orElse(-1),
                definition.columns().stream().map(Definition.Column::measure).toList(),
                Map.copyOf(areas));
    }

    private static List<String> names(Definition definition) {
        return definition.columns().stream()
                .map(column -> column.feature().name())
                .toList();
    }
}
