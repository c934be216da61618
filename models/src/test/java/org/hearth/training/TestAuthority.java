package org.hearth.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An authority directory of four teams with a small model file. */
public final class TestAuthority {

    public static final String MODEL = """
            seed: 11
            leave_out: []
            split: {test_dates: 2, calibration_dates: 2, least_train_dates: 4, folds: 1}
            logistic: [{cost: 0.1}]
            factorisation_machine: [{epochs: 4, learning_rate: 0.05, minibatch: 8, factors: 2, spread: 0.05}]
            random_forest: [{trees: 12, depth: 6, least_rows: 10, column_share: 0.6}]
            xgboost:
              - {trees: 40, depth: 3, eta: 0.15, min_child_weight: 10, lambda: 2.0, column_share: 1.0, threads: 1}
              - {trees: 5, depth: 1, eta: 0.15, min_child_weight: 10, lambda: 2.0, column_share: 1.0, threads: 1}
            choice: {auc: 0.01, precision: 0.03}
            band: {members: 3, level: 0.9}
            uncertainty: {level: 0.8, groups: {feature: free_meals_children, from: [1]}}
            evaluation: {resamples: 40, bins: 10}
            gate: {least_positives: 50, least_auc: 0.7, least_gain_over_rules: 0.02, most_calibration_error: 0.05}
            rules:
              - {name: domestic-abuse, words: The police recorded domestic abuse, any: [{feature: domestic_abuse_365d, at_least: 1}]}
              - {name: absence, words: A child is persistently absent, any: [{feature: absence_latest, at_least: 0.1}]}
              - name: insecure-housing
                words: The family has no secure home
                any: [{feature: temporary_accommodation_now, at_least: 1}, {feature: referrals_1095d, at_least: 9}]
            current_threshold:
              {name: referred, words: The family has been referred, any: [{feature: referrals_1095d, at_least: 1}]}
            """;

    public static final String LISTS = "shows: households\nleast_households_of_an_area: 10\n";

    private TestAuthority() {}

    public static Path write(Path directory) {
        return write(directory, MODEL, 10);
    }

    /** Writes it with another model file and another capacity of each team. */
    public static Path write(Path directory, String model, int capacity) {
        StringBuilder teams = new StringBuilder("code: E08990001\nlea: \"998\"\nname: Testborough\nteams:\n");
        StringBuilder areas =
                new StringBuilder("lsoa,lsoa_name,ward,ward_name,locality,locality_name,imd_decile,income_score\n");
        for (String locality : GeneratedMatrix.LOCALITIES) {
            teams.append("  - {id: %1$s, name: %1$s team, localities: [%1$s], capacity: %2$d}\n"
                    .formatted(locality, capacity));
            areas.append("E0100000%d,%2$s,E05000001,%2$s,%2$s,%2$s,5,0.1\n"
                    .formatted(GeneratedMatrix.LOCALITIES.indexOf(locality), locality));
        }
        try {
            Files.createDirectories(directory.resolve("models"));
            Files.writeString(directory.resolve("authority.yaml"), teams);
            Files.writeString(directory.resolve("areas.csv"), areas);
            Files.writeString(directory.resolve("models/early-help.yaml"), model);
            Files.createDirectories(directory.resolve("lists"));
            Files.writeString(directory.resolve("lists/early-help.yaml"), LISTS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return directory;
    }
}
