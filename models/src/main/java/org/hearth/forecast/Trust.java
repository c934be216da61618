package org.hearth.forecast;

import java.util.List;
import java.util.stream.Collectors;

/** The part of a report that says how far to trust it: the methods, the back-test and its limits in plain words. */
record Trust(Forecasts forecasts, ForecastSettings settings, ReportTables tables) {

    String html() {
        return "<h2>How far to trust it</h2>\n<p>" + whole() + "</p>\n<p>" + rule() + "</p>\n<ul>" + methods()
                + "</ul>\n<p>"
                + reading() + sparse() + "</p>\n"
                + tables.backTest("The back-test for the whole authority", List.of(forecasts.whole()))
                + "<details><summary>The back-test of every series</summary>"
                + tables.backTest("The back-test of every series", forecasts.cells())
                + "</details>\n";
    }

    private String whole() {
        Score score = forecasts.whole().chosenScore();
        return "Each method was tested by forecasting again from " + score.origins() + " months of the past, "
                + settings.horizon()
                + " months ahead each, knowing only what had been counted by then. For the whole authority the method used "
                + "here was wrong by " + Words.number(score.meanAbsoluteError())
                + " starts a month on average; its 80% interval "
                + "held " + Words.percent(score.coverage80()) + " of the months and its 95% interval "
                + Words.percent(score.coverage95()) + ".";
    }

    private String rule() {
        return "For each series the first of these methods is used, unless the error of a later one was smaller by at least "
                + Words.percent(settings.mustBeatBy())
                + ". That is judged with large errors weighing more (the root mean "
                + "squared error), because the plain error would favour expecting nothing where there is little:";
    }

    private String methods() {
        return settings.methodsInOrder().stream()
                .map(method -> "<li>" + Words.escaped(method.inWords()) + ": " + used(method) + " of "
                        + forecasts.cells().size() + " series</li>")
                .collect(Collectors.joining());
    }

    private long used(Method method) {
        return forecasts.cells().stream()
                .filter(forecast -> forecast.method().equals(method))
                .count();
    }

    private static String reading() {
        return "“Error against last year’s” is the error in units of how much a month usually differs from the same month of "
                + "the year before: below 1 is better than that. The tests share months, and the method was chosen by the same "
                + "tests, so expect to do a little worse.";
    }

    private String sparse() {
        long few = forecasts.cells().stream()
                .filter(forecast -> forecast.scores().stream().noneMatch(score -> score.method() instanceof Tramo))
                .count();
        return !settings.methods().contains(Tramo.ID) || few == 0
                ? ""
                : " " + few + " series are too sparse for a seasonal model (fewer than "
                        + Words.number(settings.tramoLeastMean())
                        + " starts a month, or nothing that varies) and were tested with the simple methods alone.";
    }
}
