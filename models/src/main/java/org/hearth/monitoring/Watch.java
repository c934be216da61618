package org.hearth.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.hearth.monitoring.StoredBins.Difference;

/**
 * {@code monitoring.json}: what one date looks like to a model.
 *
 * @param window the date
 * @param model what is watched
 * @param alarmBelow a difference alarms when chance alone would show one as large less often than this: 2% shared out among all
 *     columns watched (Bonferroni)
 * @param differences of every feature, the score, and the score in each locality, the least likely first
 * @param about what each feature measures, in words, by its name
 * @param alarms names of the columns that alarm
 * @param rows in the window
 * @param rowsBefore mean of the dates of the year before
 * @param estimate what the model would be worth if its probabilities still come true
 * @param realised by date, of the test dates and of every later date whose outcomes have come in
 * @param groups by locality
 */
public record Watch(
        LocalDate window,
        String model,
        double alarmBelow,
        List<Difference> differences,
        SortedMap<String, String> about,
        List<String> alarms,
        long rows,
        double rowsBefore,
        Performance estimate,
        List<Realised> realised,
        List<Group> groups) {

    static final double FALSE_ALARMS = 0.02;

    /** Stability index from which a column alarms that looks further back each year, whatever chance would explain. */
    static final double LEAST_STABILITY = 0.1;

    /** Share of rows by which the volume may change before it alarms. */
    static final double VOLUME = 0.2;

    public Watch {
        differences = List.copyOf(differences);
        alarms = List.copyOf(alarms);
        realised = List.copyOf(realised);
        groups = List.copyOf(groups);
    }

    /** ROC area, and rows with the label; the area is empty with one class only. */
    public record Performance(Optional<Double> auc, double positives) {}

    /** What happened on a date beside what was estimated, in all and in each locality. */
    public record Realised(LocalDate date, Performance estimated, Performance realised, List<InGroup> groups) {
        public Realised {
            groups = List.copyOf(groups);
        }
    }

    /** What happened in one locality beside what was estimated. */
    public record InGroup(String name, long rows, Performance estimated, Performance realised) {}

    /** Mean probability in a locality now and in the year before. */
    public record Group(String name, long rows, double mean, double meanBefore) {}

    /**
     * Columns that alarm: those whose difference chance explains too rarely, over as many columns as are watched. A column that did
     * not look back as far must differ much besides.
     */
    static List<String> alarms(List<Difference> differences) {
        return differences.stream()
                .filter(difference -> difference.chance() < FALSE_ALARMS / differences.size()
                        && (difference.asFarBack() || difference.stability() > LEAST_STABILITY))
                .map(Difference::name)
                .toList();
    }
}
