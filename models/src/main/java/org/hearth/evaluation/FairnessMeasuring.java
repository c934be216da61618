package org.hearth.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hearth.calibration.Platt;
import org.hearth.fairness.ContactBias;
import org.hearth.fairness.EvenerList;
import org.hearth.fairness.Fairness;
import org.hearth.fairness.GroupReport;
import org.hearth.fairness.Listed;
import org.hearth.ranking.TeamOf;
import org.hearth.resampling.Resamples;
import org.hearth.training.Calibrated;
import org.hearth.training.RiskMatrix;
import org.hearth.worklist.WorkList;
import org.hearth.worklist.WorkList.Candidate;
import org.hearth.worklist.WorkList.RankedBy;

/** Measures the lists that a model would have made on the test dates, by group. */
final class FairnessMeasuring {

    private static final int LEAST_CELL = 10;

    /** Attributes that are also taken two at a time. */
    private static final List<String> TOGETHER = List.of(Groups.DEPRIVATION, Groups.ETHNIC_GROUP, Groups.YOUNGEST);

    private final RiskMatrix matrix;
    private final int[] rows;
    private final byte[] labels;
    private final Resamples resamples;
    private final GroupSources sources;
    private final Collection<LocalDate> dates;
    private final Groups groups;

    FairnessMeasuring(
            RiskMatrix matrix,
            int[] rows,
            byte[] labels,
            Resamples resamples,
            GroupSources sources,
            Collection<LocalDate> dates) {
        this.matrix = matrix;
        this.rows = rows;
        this.labels = labels;
        this.resamples = resamples;
        this.sources = sources;
        this.dates = dates;
        this.groups = Groups.of(sources, matrix, rows, dates);
    }

    ListFairness measured(Calibrated model) {
        double[] probabilities = IntStream.of(rows)
                .mapToDouble(row -> Platt.sigmoid(model.logOdds(matrix.values(), matrix.offset(row))))
                .toArray();
        boolean[] listed = listed(probabilities);
        Listed list = new Listed(labels, listed, Optional.of(probabilities));
        int places =
                (int) IntStream.range(0, rows.length).filter(row -> listed[row]).count();
        Optional<ContactBias> bias = groups.known().map(known -> ContactBias.of(list, known));
        return new ListFairness(
                model.name(),
                rows.length,
                places,
                LEAST_CELL,
                reports(list),
                bias,
                bias.filter(some -> sources.truth().isPresent())
                        .flatMap(some -> TrueNeed.of(
                                TrueNeed.needy(sources, matrix, rows, dates),
                                groups.known().orElseThrow(),
                                labels,
                                listed,
                                some)),
                price(probabilities, places));
    }

    /** The real cut: on each date the first of each team, as many as it can look at. */
    private boolean[] listed(double[] probabilities) {
        TeamOf teams = TeamOf.of(sources.authority());
        boolean[] listed = new boolean[rows.length];
        for (LocalDate date : dates) {
            List<Candidate> candidates = new ArrayList<>();
            for (int i = 0; i < rows.length; i++) {
                if (matrix.dates()[rows[i]].equals(date)) {
                    candidates.add(new Candidate(
                            matrix.households()[rows[i]],
                            teams.locality(matrix.localities()[rows[i]]).id(),
                            probabilities[i],
                            0));
                }
            }
            Set<String> first = new HashSet<>();
            WorkList.of(sources.authority().teams(), candidates, RankedBy.MODEL)
                    .forEach(one -> first.add(one.household()));
            for (int i = 0; i < rows.length; i++) {
                listed[i] |= matrix.dates()[rows[i]].equals(date) && first.contains(matrix.households()[rows[i]]);
            }
        }
        return listed;
    }

    private List<Fairness> reports(Listed list) {
        List<Fairness> reports = new ArrayList<>();
        groups.byAttribute()
                .forEach((name, group) -> reports.add(GroupReport.of(name, list, group, LEAST_CELL, resamples)));
        List<Map.Entry<String, String[]>> pairs = groups.byAttribute().entrySet().stream()
                .filter(entry -> TOGETHER.contains(entry.getKey()))
                .toList();
        for (int i = 0; i < pairs.size(); i++) {
            for (int j = i + 1; j < pairs.size(); j++) {
                reports.add(GroupReport.of(
                        pairs.get(i).getKey() + " × " + pairs.get(j).getKey(),
                        list,
                        GroupReport.together(
                                pairs.get(i).getValue(), pairs.get(j).getValue()),
                        LEAST_CELL,
                        resamples));
            }
        }
        return reports;
    }

    private SortedMap<String, List<EvenerList.Point>> price(double[] probabilities, int places) {
        String[] households =
                IntStream.of(rows).mapToObj(row -> matrix.households()[row]).toArray(String[]::new);
        SortedMap<String, List<EvenerList.Point>> price = new TreeMap<>();
        groups.byAttribute()
                .forEach((name, group) ->
                        price.put(name, EvenerList.curve(probabilities, households, labels, group, places)));
        return price;
    }
}
