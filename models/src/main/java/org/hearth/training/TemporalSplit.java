package org.hearth.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.workspace.Fault;

/**
 * Labelled as-of dates parted in time. A row's label is known only {@code labelMonths} after its as-of date, so between two parts
 * lie embargoed dates: everything a part learns was over before the next part begins, as it is when a model is used.
 *
 * <pre>
 * train ●●●●●●●●●   ○ calibration ●●   ○ test ●●        ● used  ○ embargoed
 * </pre>
 *
 * @param train dates the models learn from
 * @param calibration dates their probabilities are set on and the model is chosen on
 * @param test dates opened by {@code evaluate} alone
 * @param embargoed dates left out between the parts
 * @param folds rolling origins among the training dates, the latest first
 */
public record TemporalSplit(
        List<LocalDate> train,
        List<LocalDate> calibration,
        List<LocalDate> test,
        List<LocalDate> embargoed,
        List<Fold> folds) {

    /**
     * One rolling origin: what is learnt on the earlier dates is tried on a later one.
     *
     * @param train dates whose label timespans are over by then
     * @param validation the date it is tried on
     */
    public record Fold(List<LocalDate> train, LocalDate validation) {
        public Fold {
            train = List.copyOf(train);
        }
    }

    public TemporalSplit {
        train = List.copyOf(train);
        calibration = List.copyOf(calibration);
        test = List.copyOf(test);
        embargoed = List.copyOf(embargoed);
        folds = List.copyOf(folds);
    }

    /**
     * Parts the dates.
     *
     * @param labelled as-of dates whose labels are known, ascending
     * @param labelMonths length of the label timespan
     * @throws Fault if too few dates are left to train on
     */
    public static TemporalSplit of(List<LocalDate> labelled, int labelMonths, ModelFile.Split settings) {
        List<LocalDate> test = last(labelled, settings.testDates());
        List<LocalDate> calibration = last(over(labelled, test, labelMonths), settings.calibrationDates());
        List<LocalDate> train = over(labelled, calibration, labelMonths);
        boolean enough = test.size() == settings.testDates()
                && calibration.size() == settings.calibrationDates()
                && train.size() >= settings.leastTrainDates();
        if (!enough) {
            throw new Fault(
                    Fault.Kind.CONFIGURATION,
                    "Cannot split the matrix in time: expected " + settings.testDates() + " test, "
                            + settings.calibrationDates() + " calibration and at least " + settings.leastTrainDates()
                            + " training dates with " + labelMonths + " months between the parts, found "
                            + labelled.size() + " labelled dates, enough for " + test.size() + ", "
                            + calibration.size() + " and " + train.size());
        }
        List<LocalDate> embargoed = labelled.stream()
                .filter(date -> Stream.of(train, calibration, test).noneMatch(part -> part.contains(date)))
                .toList();
        return new TemporalSplit(train, calibration, test, embargoed, folds(train, labelMonths, settings.folds()));
    }

    /**
     * The latest dates whose outcomes are known as of a date, as many as calibrate, and none that a model learnt from.
     *
     * @param labelled as-of dates whose labels are known by now, ascending
     */
    List<LocalDate> known(LocalDate asOf, List<LocalDate> labelled, int labelMonths) {
        List<LocalDate> since = labelled.stream()
                .filter(date -> !date.isBefore(calibration.get(0)))
                .toList();
        return last(over(since, List.of(asOf), labelMonths), calibration.size());
    }

    private static List<Fold> folds(List<LocalDate> train, int labelMonths, int count) {
        List<Fold> folds = new ArrayList<>();
        for (int origin = train.size() - 1; origin >= 0 && folds.size() < count; origin--) {
            List<LocalDate> over = over(train, train.subList(origin, origin + 1), labelMonths);
            if (!over.isEmpty()) {
                folds.add(new Fold(over, train.get(origin)));
            }
        }
        if (folds.size() < count) {
            throw new Fault(
                    Fault.Kind.CONFIGURATION,
                    "Cannot split the matrix in time: expected training dates for " + count + " folds with "
                            + labelMonths + " months between learning and trying, found " + train.size()
                            + " dates, enough for " + folds.size());
        }
        return folds;
    }

    private static List<LocalDate> last(List<LocalDate> dates, int count) {
        return dates.subList(Math.max(0, dates.size() - count), dates.size());
    }

    /** The dates whose label timespans are over when the part begins. */
    private static List<LocalDate> over(List<LocalDate> dates, List<LocalDate> part, int months) {
        return part.isEmpty()
                ? List.of()
                : dates.stream()
                        .filter(date -> !date.plusMonths(months).isAfter(part.get(0)))
                        .toList();
    }
}
