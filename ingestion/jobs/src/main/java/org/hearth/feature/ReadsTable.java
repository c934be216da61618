package org.hearth.feature;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.hearth.feature.Definition.Column;
import org.hearth.population.JobTables;
import org.hearth.table.TableWriter;

/** Which facts each feature reads, as a table beside the matrix: whoever is asked why can name the events behind a reason. */
final class ReadsTable {

    private ReadsTable() {}

    static void write(Definition definition, Path directory) {
        try (TableWriter writer = TableWriter.open(JobTables.READS, directory)) {
            for (Column column : definition.columns()) {
                if (column.measure().aggregate() instanceof Aggregate.OfFacts facts) {
                    write(writer, column.feature().name(), definition.purpose(), facts.source());
                }
            }
        }
    }

    private static void write(TableWriter writer, String feature, String purpose, Source source) {
        List<String> codes = source.codes().isEmpty() ? List.of("") : source.codes();
        for (String kind : source.kinds()) {
            for (String code : codes) {
                writer.write(
                        feature,
                        purpose,
                        source.level().name().toLowerCase(Locale.ROOT),
                        kind,
                        code.isEmpty() ? null : code,
                        Double.isNaN(source.amountAtLeast()) ? null : (Double) source.amountAtLeast(),
                        (long) source.window().fromDays(),
                        (long) source.window().untilDays());
            }
        }
    }
}
