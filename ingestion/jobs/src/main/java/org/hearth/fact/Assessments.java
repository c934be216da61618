package org.hearth.fact;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hearth.population.JobTables;
import org.hearth.table.Row;
import org.hearth.table.TableReader;

/**
 * Finds the early-help assessments and where each person lived at the time: the latest evidence from that day or before, else the
 * earliest after it. They are few, so this is SQL over the files and needs no Spark.
 */
final class Assessments {

    private static final String STARTS = """
            SELECT DISTINCT home.household AS household, home.lsoa AS lsoa, code, happened_on
            FROM (
                SELECT code, happened_on,
                    coalesce(max(evidence) FILTER (from_on <= happened_on), min(evidence)) AS home
                FROM facts
                JOIN (
                    SELECT person, from_on, {
                        'from_on': from_on, 'known_on': known_on, 'agency': agency, 'household': household, 'lsoa': lsoa
                    } AS evidence
                    FROM residences
                    WHERE superseded_on IS NULL
                ) USING (person)
                WHERE kind = 'early-help.assessment' AND purpose = '%s' AND superseded_on IS NULL
                GROUP BY person, code, happened_on
            )
            ORDER BY household, happened_on, code, lsoa NULLS LAST
            """;

    private Assessments() {}

    /**
     * The assessments.
     *
     * @param facts directory of the facts
     * @param linked directory of the residences
     * @param purpose facts shared for another purpose stay out
     */
    static List<Starts.Start> starts(Path facts, Path linked, String purpose) {
        Map<String, Path> views =
                Map.of("facts", JobTables.FACTS.in(facts), "residences", JobTables.RESIDENCES.in(linked));
        try (TableReader reader = TableReader.open(views)) {
            return reader.list(STARTS.formatted(purpose.replace("'", "''")), Assessments::start);
        }
    }

    private static Starts.Start start(Row row) {
        return new Starts.Start(
                row.text("household"), row.optionalText("lsoa"), row.optionalText("code"), row.date("happened_on"));
    }
}
