package org.hearth.scoring;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearth.calibration.Platt;
import org.hearth.explanation.Contribution;
import org.hearth.population.ModelTables;
import org.hearth.table.TableReader;
import org.hearth.worklist.Standing;
import org.hearth.workspace.Fault;

/** The scores of an earlier day as somebody kept them: what was really listed. */
record KeptScores(Path directory, ScoreRun run, Map<String, Integer> places) implements Earlier {

    /**
     * Opens them.
     *
     * @throws Fault if they are not of a day before
     */
    static KeptScores in(Path directory, LocalDate before) {
        ScoreRun run = ScoreRun.in(directory);
        if (!run.asOf().isBefore(before)) {
            throw new Fault(
                    Fault.Kind.CONFIGURATION,
                    "Cannot compare the lists with " + directory + ": expected scores as of a day before " + before
                            + ", found " + run.asOf());
        }
        Map<String, Integer> places = new TreeMap<>();
        try (TableReader reader = TableReader.open(Map.of("worklist", ModelTables.WORK_LIST.in(directory)))) {
            reader.forEach(
                    "SELECT household, place FROM worklist",
                    row -> places.put(row.text("household"), Math.toIntExact(row.whole("place"))));
        }
        return new KeptScores(directory, run, places);
    }

    @Override
    public LocalDate asOf() {
        return run.asOf();
    }

    @Override
    public String version() {
        return run.version();
    }

    @Override
    public Map<String, Integer> capacities() {
        return run.teams().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().capacity()));
    }

    @Override
    public Collection<String> listed() {
        return places.keySet();
    }

    @Override
    public Map<String, Standing> standings(Collection<String> households) {
        try (TableReader reader = TableReader.open(Map.of(
                "scores",
                ModelTables.SCORES.in(directory),
                "contributions",
                ModelTables.CONTRIBUTIONS.in(directory)))) {
            Households.in(reader, households);
            Map<String, List<Contribution>> contributions = new HashMap<>();
            reader.forEach(
                    "SELECT c.* FROM contributions c JOIN wanted USING (household) ORDER BY household, place",
                    row -> contributions
                            .computeIfAbsent(row.text("household"), household -> new ArrayList<>())
                            .add(new Contribution(
                                    row.text("feature"),
                                    row.optionalNumber("value"),
                                    row.number("contribution"),
                                    row.text("reason"))));
            Map<String, Standing> standings = new TreeMap<>();
            reader.forEach("SELECT s.* FROM scores s JOIN wanted USING (household)", row -> {
                String household = row.text("household");
                double logOdds = row.number("log_odds");
                standings.put(
                        household,
                        new Standing(
                                household,
                                row.text("team"),
                                Earlier.place(places, household),
                                logOdds,
                                Platt.sigmoid(logOdds),
                                row.number("high"),
                                contributions.getOrDefault(household, List.of())));
            });
            return standings;
        }
    }
}
