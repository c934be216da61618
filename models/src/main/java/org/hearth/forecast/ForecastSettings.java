package org.hearth.forecast;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearth.authority.YamlFile;
import org.hearth.workspace.Fault;

/**
 * What {@code forecasts.yaml} says.
 *
 * @param horizon months ahead, 1 to 12
 * @param minimumHistory months before every origin, 24 or more
 * @param methods ids, simplest first; the first is {@code seasonal-naive}
 * @param mustBeatBy share by which a later method's error must be lower, 0 or more and below 1
 * @param averageMonths how many months the average looks back on, 2 or more
 * @param tramoLeastMean starts a month below which tramo is not tried, 0 or more
 */
record ForecastSettings(
        int horizon,
        int minimumHistory,
        List<String> methods,
        double mustBeatBy,
        int averageMonths,
        double tramoLeastMean,
        BackTestSettings backtest) {

    static final String FILE = "forecasts.yaml";

    private static final List<String> KNOWN = List.of(SeasonalNaive.ID, Average.ID, Tramo.ID);

    /**
     * From which past months the back-test forecasts.
     *
     * @param origins at most how many, 1 or more
     * @param everyMonths how far apart, 1 or more
     */
    record BackTestSettings(int origins, int everyMonths) {}

    ForecastSettings {
        methods = List.copyOf(methods);
    }

    /**
     * Reads and checks the file.
     *
     * @throws Fault with everything that is wrong in it
     */
    static ForecastSettings read(Path file) {
        ForecastSettings settings = YamlFile.read(file, ForecastSettings.class);
        List<String> faults = new ArrayList<>();
        settings.check(faults);
        if (!faults.isEmpty()) {
            throw new Fault(
                    Fault.Kind.CONFIGURATION,
                    faults.stream()
                            .map(text -> "Cannot use " + file + ": expected " + text)
                            .toList());
        }
        return settings;
    }

    private void check(List<String> faults) {
        expect(horizon >= 1 && horizon <= 12, "horizon from 1 to 12, found " + horizon, faults);
        expect(minimumHistory >= 24, "minimum_history of 24 or more, found " + minimumHistory, faults);
        expect(mustBeatBy >= 0 && mustBeatBy < 1, "must_beat_by from 0 to below 1, found " + mustBeatBy, faults);
        expect(averageMonths >= 2, "average_months of 2 or more, found " + averageMonths, faults);
        expect(tramoLeastMean >= 0, "tramo_least_mean of 0 or more, found " + tramoLeastMean, faults);
        expect(backtest.origins >= 1, "backtest.origins of 1 or more, found " + backtest.origins, faults);
        expect(backtest.everyMonths >= 1, "backtest.every_months of 1 or more, found " + backtest.everyMonths, faults);
        expect(
                KNOWN.containsAll(methods) && methods.stream().distinct().count() == methods.size(),
                "methods from " + KNOWN + ", each once, found " + methods,
                faults);
        expect(
                methods.indexOf(SeasonalNaive.ID) == 0 && methods.contains(Average.ID),
                "methods to begin with seasonal-naive and to hold average, which alone can answer for every series, found "
                        + methods,
                faults);
    }

    private static void expect(boolean holds, String text, List<String> faults) {
        if (!holds) {
            faults.add(text);
        }
    }

    /** The methods to compare, simplest first. */
    List<Method> methodsInOrder() {
        return methods.stream().map(this::method).toList();
    }

    private Method method(String id) {
        return switch (id) {
            case SeasonalNaive.ID -> new SeasonalNaive();
            case Average.ID -> new Average(averageMonths);
            case Tramo.ID -> new Tramo(tramoLeastMean, averageMonths);
            default -> throw new IllegalArgumentException("Cannot find method " + id);
        };
    }

    /** Months a series must have: one origin and the months it forecasts. */
    int leastMonths() {
        return minimumHistory + horizon;
    }
}
