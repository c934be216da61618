package org.hearth.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hearth.calibration.Platt;
import org.hearth.matrix.Feature;
import org.hearth.matrix.Feature.Monotone;
import org.hearth.matrix.MatrixSchema;
import org.hearth.population.JobTables;
import org.hearth.table.Column;
import org.hearth.table.Table;
import org.hearth.table.TableWriter;
import org.hearth.workspace.Stage;
import org.hearth.workspace.Workspace;

/**
 * A made-up matrix of a few features with a known way from features to label, and one household with grave signs on the last
 * date.
 *
 * @param households how many
 * @param noise how many more columns that say nothing
 * @param signal how much the features say of the label; 0 for nothing, NaN for no row with the label
 */
public record GeneratedMatrix(int households, int noise, double signal, long seed) {

    public static final String PLANTED = "planted0000000000000000000000000";
    public static final int LABEL_MONTHS = 6;
    static final List<String> LOCALITIES = List.of("north", "east", "south", "west");

    private static final List<LocalDate> DATES = IntStream.range(0, 17)
            .mapToObj(quarter -> LocalDate.of(2022, 10, 1).plusMonths(3L * quarter))
            .toList();

    public static GeneratedMatrix small() {
        return new GeneratedMatrix(900, 0, 1, 7);
    }

    public MatrixSchema schema() {
        List<Feature> features = new ArrayList<>(List.of(
                feature("absence_latest", "Share of sessions missed in the latest term", Monotone.RAISES, true)
                        .with("Missed {value} of school in the latest term", "Missed no school in the latest term"),
                feature("days_since_domestic_abuse", "Days since the last police report", Monotone.LOWERS, true)
                        .with("Police last recorded domestic abuse {value}", "Police recorded domestic abuse today"),
                feature("domestic_abuse_365d", "Days with a report in a year", Monotone.RAISES, false)
                        .with(
                                "Police recorded domestic abuse on {value} days in a year",
                                "No domestic abuse in a year"),
                feature("free_meals_children", "Children with free meals", Monotone.FREE, false)
                        .with("{value} children have free school meals", "No child has free school meals"),
                feature("referrals_1095d", "Referrals in three years", Monotone.RAISES, false)
                        .with("Referred to social care {value} times in three years", "Not referred in three years"),
                feature("temporary_accommodation_now", "In temporary accommodation", Monotone.RAISES, false)
                        .with("Lives in temporary accommodation", "Does not live in temporary accommodation")));
        for (int i = 0; i < noise; i++) {
            features.add(feature("noise_%02d".formatted(i), "Says nothing", Monotone.FREE, false)
                    .with("{value}", "none"));
        }
        return new MatrixSchema(
                "early-help", "Early help starts", LABEL_MONTHS, LocalDate.of(2019, 10, 1), DATES, features);
    }

    /** Makes {@code matrix/early-help} in a workspace. */
    public MatrixSchema make(Path workspace) {
        return make(workspace, schema());
    }

    /** Makes it under another schema. */
    public MatrixSchema make(Path workspace, MatrixSchema schema) {
        Stage.of("observe", Workspace.open(workspace), "matrix/early-help")
                .setting("generated", this + schema.toString())
                .make(draft -> write(draft.directory(), schema));
        return schema;
    }

    private void write(Path directory, MatrixSchema schema) {
        try {
            Files.createDirectories(directory);
            schema.write(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Table table = JobTables.MATRIX_FRAME.with(
                schema.columns().stream().map(name -> Column.number(name, name)).toList());
        SplittableRandom random = new SplittableRandom(seed);
        try (TableWriter writer = TableWriter.open(table, directory)) {
            for (int household = 0; household < households; household++) {
                boolean planted = household == 0;
                String id = planted ? PLANTED : "%032x".formatted(household);
                String locality = LOCALITIES.get(household % LOCALITIES.size());
                double frailty = random.nextDouble() * 2 - 1;
                for (LocalDate date : schema.asOfDates()) {
                    writer.write(row(id, date, locality, schema, random.split(), frailty, planted));
                }
            }
        }
    }

    private Object[] row(
            String id,
            LocalDate date,
            String locality,
            MatrixSchema schema,
            SplittableRandom random,
            double frailty,
            boolean planted) {
        boolean last = date.equals(schema.asOfDates().get(schema.asOfDates().size() - 1));
        boolean grave = planted && last;
        double abuse = grave ? 6 : count(random, 0.15 + 0.25 * Math.max(0, frailty));
        double since = grave ? 9 : abuse > 0 ? 1 + random.nextInt(365) : 0;
        boolean schooled = grave || random.nextDouble() < 0.7;
        double absence = grave ? 0.45 : schooled ? Math.pow(random.nextDouble(), 3) : 0;
        double referrals = grave ? 4 : count(random, 0.3);
        double housing = grave || random.nextDouble() < 0.04 ? 1 : 0;
        double meals = count(random, 0.8);
        double logOdds =
                -3.2 + signal * (0.9 * Math.min(abuse, 3) + 3.5 * absence + 0.7 * referrals + 1.2 * housing + frailty);
        boolean known = !date.plusMonths(LABEL_MONTHS).isAfter(DATES.get(DATES.size() - 1));
        Long label = known ? (Long) (random.nextDouble() < Platt.sigmoid(logOdds) ? 1L : 0L) : null;
        List<Object> cells = new ArrayList<>();
        cells.add(id);
        cells.add(date);
        cells.add("E01000001");
        cells.add(locality);
        cells.add(true);
        cells.add(null);
        cells.add(label);
        for (String column : schema.columns()) {
            cells.add(
                    switch (column) {
                        case "absence_latest" -> absence;
                        case "absence_latest_missing" -> schooled ? 0.0 : 1.0;
                        case "days_since_domestic_abuse" -> since;
                        case "days_since_domestic_abuse_missing" -> abuse > 0 ? 0.0 : 1.0;
                        case "domestic_abuse_365d" -> abuse;
                        case "free_meals_children" -> meals;
                        case "referrals_1095d" -> referrals;
                        case "temporary_accommodation_now" -> housing;
                        case "never_known" -> 0.0;
                        case "never_known_missing" -> 1.0;
                        default -> count(random, 0.5);
                    });
        }
        return cells.toArray();
    }

    private static double count(SplittableRandom random, double mean) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    /** A feature whose wording is still to come. */
    public record Wordless(String name, String about, Monotone monotone, boolean canBeMissing) {
        public Feature with(String some, String none) {
            return new Feature(
                    name,
                    about,
                    some,
                    none,
                    canBeMissing ? Optional.of(about + ": not known") : Optional.empty(),
                    canBeMissing ? Optional.of(name + "_missing") : Optional.empty(),
                    monotone,
                    false,
                    "household",
                    Feature.Sensitivity.ORDINARY,
                    Optional.of(365));
        }
    }

    public static Wordless feature(String name, String about, Monotone monotone, boolean canBeMissing) {
        return new Wordless(name, about, monotone, canBeMissing);
    }
}
