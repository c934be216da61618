package org.hearth.marts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.hearth.disclosure.Cells;
import org.hearth.disclosure.Controlled;

/**
 * Every count of households that oversight tells: by date, by what models promised, and of all test dates. They are of the same
 * households and add up, so they are controlled together, whichever table they stand in.
 */
final class OversightCounts {

    private static final String TEST = "test";

    private final Controlled<Cell> controlled;

    /**
     * Counts to control.
     *
     * @param evaluation {@code evaluation.json}
     * @param watch {@code monitoring.json}; missing where there is none
     * @param asOf whose eligible households are told with the lists too
     */
    OversightCounts(List<Cohort> cohorts, JsonNode evaluation, JsonNode watch, LocalDate asOf) {
        Cells<Cell> cells = new Cells<>();
        cohorts.forEach(cohort -> add(cells, cohort));
        evaluation.path("models").forEach(model -> bins(cells, model));
        outcomes(cells, cohorts, evaluation, watch);
        cells.told(new Cell(asOf.toString(), Part.ELIGIBLE));
        this.controlled = cells.controlled();
    }

    /**
     * The households of a date.
     *
     * @param helped empty where the label's time is not over
     */
    record Cohort(LocalDate date, long households, long eligible, OptionalLong helped) {}

    private record Cell(String of, Part part) {}

    private enum Part {
        HOUSEHOLDS,
        ELIGIBLE,
        HELPED,
        ELIGIBLE_HELPED,
        ELIGIBLE_OTHERS
    }

    /** A count of a model's bin, from its rows and the share of them for whom it happened. */
    private static long helped(JsonNode bin) {
        return Math.round(bin.path("rows").asLong() * bin.path("observed").asDouble());
    }

    private static Cell bin(String model, int bin, Part part) {
        return new Cell("bin " + bin + " of " + model, part);
    }

    private static void add(Cells<Cell> cells, Cohort cohort) {
        String date = cohort.date().toString();
        Cell households = new Cell(date, Part.HOUSEHOLDS);
        Cell eligible = new Cell(date, Part.ELIGIBLE);
        cells.add(households, cohort.households());
        cells.add(eligible, cohort.eligible());
        cells.within(eligible, households);
        cohort.helped().ifPresent(count -> {
            Cell helped = new Cell(date, Part.HELPED);
            cells.add(helped, count);
            cells.within(helped, households);
        });
    }

    /** Of every model the same households, helped or not: each model's bins add up to the same two totals. */
    private static void bins(Cells<Cell> cells, JsonNode model) {
        String name = model.path("name").asText();
        for (Part part : List.of(Part.ELIGIBLE_HELPED, Part.ELIGIBLE_OTHERS)) {
            List<Cell> parts = new ArrayList<>();
            for (int i = 0; i < model.path("reliability").size(); i++) {
                JsonNode bin = model.path("reliability").get(i);
                long helped = helped(bin);
                Cell cell = bin(name, i, part);
                cells.add(
                        cell,
                        part == Part.ELIGIBLE_HELPED ? helped : bin.path("rows").asLong() - helped);
                parts.add(cell);
            }
            cells.total(new Cell(TEST, part), parts);
        }
    }

    /** What came of a date's promises is of those helped and of those eligible; of the test dates it makes up the test's total. */
    private static void outcomes(Cells<Cell> cells, List<Cohort> cohorts, JsonNode evaluation, JsonNode watch) {
        List<Cell> dates = new ArrayList<>();
        long all = 0;
        for (JsonNode realised : watch.path("realised")) {
            String date = realised.path("date").asText();
            Cell outcome = new Cell(date, Part.ELIGIBLE_HELPED);
            long helped = Math.round(realised.path("realised").path("positives").asDouble());
            cells.add(outcome, helped);
            cohorts.stream()
                    .filter(cohort -> cohort.date().toString().equals(date))
                    .forEach(cohort -> {
                        cells.within(outcome, new Cell(date, Part.ELIGIBLE));
                        cohort.helped().ifPresent(count -> cells.within(outcome, new Cell(date, Part.HELPED)));
                    });
            dates.add(outcome);
            all += helped;
        }
        if (!dates.isEmpty() && all == evaluation.path("testPositives").asLong()) {
            cells.total(new Cell(TEST, Part.ELIGIBLE_HELPED), dates);
        }
    }

    OptionalLong households(LocalDate date) {
        return controlled.of(new Cell(date.toString(), Part.HOUSEHOLDS));
    }

    OptionalLong eligible(LocalDate date) {
        return controlled.of(new Cell(date.toString(), Part.ELIGIBLE));
    }

    OptionalLong helped(LocalDate date) {
        return controlled.of(new Cell(date.toString(), Part.HELPED));
    }

    /** Of a date's eligible households, those for whom it happened. */
    OptionalLong outcome(LocalDate date) {
        return controlled.of(new Cell(date.toString(), Part.ELIGIBLE_HELPED));
    }

    /** Of the eligible households of all test dates, those for whom it happened. */
    OptionalLong testHelped() {
        return controlled.of(new Cell(TEST, Part.ELIGIBLE_HELPED));
    }

    /** Whether a model's bin may be told. */
    boolean tells(String model, int bin) {
        return controlled.of(bin(model, bin, Part.ELIGIBLE_HELPED)).isPresent()
                && controlled.of(bin(model, bin, Part.ELIGIBLE_OTHERS)).isPresent();
    }
}
