package org.hearth.scoring;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearth.population.JobTables;
import org.hearth.table.TableReader;
import org.hearth.worklist.Moves.Absence;
import org.hearth.worklist.Moves.Because;

/** What a matrix says of some households besides their features. */
final class Households {

    private static final Map<String, String> WORDS = Map.of(
            "no-child", "no child under 18 was known to live there",
            "open-statutory-case", "a statutory case was open",
            "no-area", "where it lives was not known");

    private Households() {}

    /** Makes the table {@code wanted} to join with. */
    static void in(TableReader reader, Collection<String> households) {
        reader.run("CREATE TEMP TABLE wanted (household VARCHAR)");
        if (!households.isEmpty()) {
            reader.run(households.stream()
                    .sorted()
                    .map(household -> "('" + household + "')")
                    .collect(Collectors.joining(", ", "INSERT INTO wanted VALUES ", "")));
        }
    }

    /** Why those of some households that could not be listed on a day could not. */
    static Map<String, Absence> absences(Path matrix, LocalDate asOf, Collection<String> households) {
        Map<String, Absence> absences = new HashMap<>();
        try (TableReader reader = TableReader.open(Map.of("matrix", JobTables.MATRIX_FRAME.in(matrix)))) {
            in(reader, households);
            reader.forEach(
                    "SELECT household, coalesce(ineligible_reason, '') AS reason FROM matrix JOIN wanted USING (household)"
                            + " WHERE NOT eligible AND as_of = DATE '" + asOf + "'",
                    row -> absences.put(
                            row.text("household"),
                            new Absence(
                                    Because.ELIGIBILITY,
                                    WORDS.getOrDefault(row.text("reason"), "it was not eligible"))));
        }
        return absences;
    }
}
