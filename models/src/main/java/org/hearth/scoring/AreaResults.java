package org.hearth.scoring;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.hearth.population.JobTables;
import org.hearth.population.ModelTables;
import org.hearth.table.TableReader;
import org.hearth.table.TableWriter;
import org.hearth.worklist.ListFile;
import org.hearth.workspace.Stage.Draft;

/** How many households of each small area are expected to have the label, where the lists show areas and nobody is listed. */
final class AreaResults {

    private static final double LEVEL = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);

    /** Sums over the eligible households of one area. */
    private static final class Sums {
        private String team = "";
        private long households;
        private double expected;
        private double variance;
    }

    private AreaResults() {}

    /** Writes the table; it is empty where the lists show households. Areas with too few households are left out. */
    static void write(Draft draft, ListFile lists, Path matrix, LocalDate asOf, List<Scored> scored) {
        Map<String, Sums> areas = lists.showsHouseholds() ? Map.of() : sums(matrix, asOf, scored);
        long left = 0;
        try (TableWriter writer = TableWriter.open(ModelTables.AREA_SCORES, draft.directory())) {
            for (Map.Entry<String, Sums> area : areas.entrySet()) {
                Sums sums = area.getValue();
                if (sums.households < lists.leastHouseholdsOfAnArea()) {
                    left++;
                    continue;
                }
                double reach = LEVEL * Math.sqrt(sums.variance);
                writer.write(
                        area.getKey(),
                        asOf,
                        sums.team,
                        sums.households,
                        sums.expected,
                        Math.max(0, sums.expected - reach),
                        Math.min((double) sums.households, sums.expected + reach));
            }
        }
        if (!lists.showsHouseholds()) {
            draft.count("areas", areas.size() - left);
            draft.count("areas left out as too small", left);
        }
    }

    private static Map<String, Sums> sums(Path matrix, LocalDate asOf, List<Scored> scored) {
        Map<String, String> lsoas = lsoas(matrix, asOf);
        Map<String, Sums> areas = new TreeMap<>();
        for (Scored one : scored) {
            String lsoa = lsoas.get(one.household());
            if (lsoa != null) {
                Sums sums = areas.computeIfAbsent(lsoa, area -> new Sums());
                sums.team = one.team();
                sums.households++;
                sums.expected += one.probability();
                sums.variance += one.probability() * (1 - one.probability());
            }
        }
        return areas;
    }

    private static Map<String, String> lsoas(Path matrix, LocalDate asOf) {
        Map<String, String> lsoas = new HashMap<>();
        try (TableReader reader = TableReader.open(Map.of("matrix", JobTables.MATRIX_FRAME.in(matrix)))) {
            reader.forEach(
                    "SELECT household, lsoa FROM matrix WHERE eligible AND lsoa IS NOT NULL AND as_of = DATE '" + asOf
                            + "'",
                    row -> lsoas.put(row.text("household"), row.text("lsoa")));
        }
        return lsoas;
    }
}
