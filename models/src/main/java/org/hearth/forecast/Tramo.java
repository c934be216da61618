package org.hearth.forecast;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jdplus.toolkit.base.api.eco.EcoException;
import jdplus.toolkit.base.api.processing.ProcessingLog;
import jdplus.toolkit.base.api.timeseries.TsData;
import jdplus.toolkit.base.api.timeseries.TsPeriod;
import jdplus.toolkit.base.core.regsarima.regular.RegSarimaModel;
import jdplus.tramoseats.base.api.tramo.TramoSpec;
import jdplus.tramoseats.base.core.tramo.TramoKernel;

/**
 * A seasonal ARIMA model with outliers and working days, chosen by TRAMO (specification TR4 of JDemetra+).
 *
 * <p>Where TRAMO models logarithms, intervals are built on that scale, so they reach further up than down, and the mean is that of
 * the log-normal distribution; elsewhere intervals are normal and cut off at 0. Deviations are at least those of chance (Poisson): a
 * model of few years can fit closer than any count can be foretold. The doubt about the model itself is left out.
 *
 * <p>Source: Gómez and Maravall, Programs TRAMO and SEATS (Banco de España, 1996).
 *
 * @param leastMean a history with fewer starts a month in its last {@code recentMonths} is not modelled
 */
record Tramo(double leastMean, int recentMonths) implements Method {

    static final String ID = "tramo";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String inWords() {
        return "a seasonal model (TRAMO)";
    }

    /** Absent where the history is too sparse, or gives TRAMO nothing to estimate. */
    @Override
    public Optional<List<Expectation>> forecast(Series history, int ahead) {
        if (isTooSparse(history)) {
            return Optional.empty();
        }
        return model(history).flatMap(model -> expectations(model, ahead));
    }

    boolean isTooSparse(Series history) {
        return history.latest(recentMonths).mean() < leastMean;
    }

    private static Optional<RegSarimaModel> model(Series history) {
        TsPeriod start =
                TsPeriod.monthly(history.first().getYear(), history.first().getMonthValue());
        try {
            return Optional.ofNullable(TramoKernel.of(TramoSpec.TR4, null)
                    .process(TsData.ofInternal(start, history.values()), ProcessingLog.dummy()));
        } catch (EcoException e) {
            return Optional.empty();
        }
    }

    private static Optional<List<Expectation>> expectations(RegSarimaModel model, int ahead) {
        RegSarimaModel.Forecasts forecasts = model.forecasts(ahead);
        boolean logarithms = model.getDescription().isLogTransformation();
        double[] means = forecasts.getRawForecasts().getValues().toArray();
        double[] deviations = forecasts.getRawForecastsStdev().getValues().toArray();
        boolean sure = IntStream.range(0, ahead)
                .allMatch(step -> Double.isFinite(means[step]) && Double.isFinite(deviations[step]));
        if (!sure) {
            return Optional.empty();
        }
        return Optional.of(IntStream.range(0, ahead)
                .mapToObj(step -> logarithms
                        ? logNormal(means[step], deviations[step])
                        : Expectation.normal(
                                means[step], Math.max(deviations[step], Math.sqrt(Math.max(0, means[step])))))
                .toList());
    }

    /** Chance gives the logarithm of a count about the deviation 1 / √count. */
    private static Expectation logNormal(double mean, double deviation) {
        double least = Math.max(deviation, Math.exp(-mean / 2));
        return Expectation.of(
                Math.exp(mean + deviation * deviation / 2),
                probability -> Math.exp(mean + least * Expectation.standardNormal(probability)));
    }
}
