package org.hearth.fact;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearth.population.AgencyTables;
import org.hearth.population.JobTables;
import org.hearth.table.TableReader;

/**
 * What agencies have told of each person, as a digest beside the facts, so that the next run knows whose rows it can take over: those of
 * whom the same records say the same.
 *
 * @param now the file of this run
 * @param before that of the facts as they lie
 */
record Told(Path now, Path before) {

    /** How many persons are told of otherwise, of all there are now. */
    record Share(long changed, long persons) {}

    /** Writes the digests of this run: sums of 64-bit hashes, which the order of rows does not change. */
    static Path write(FactSources sources, Deliveries deliveries, Path directory) {
        List<String> rows = new ArrayList<>();
        if (!sources.once().isEmpty()) {
            rows.add(facts(sources.told(), "CAST(NULL AS DATE)"));
        }
        if (!sources.followed().isEmpty()) {
            rows.add(facts(sources.versions(), "superseded_on"));
        }
        sources.encoded().forEach(delivery -> rows.add(attributes(delivery, deliveries)));
        SortedFile.write(
                List.of("CREATE TEMP TABLE told AS SELECT person, CAST(sum(told) AS VARCHAR) AS digest FROM ("
                        + String.join(" UNION ALL ", rows)
                        + ") JOIN " + sources.persons() + " USING (record) GROUP BY person"),
                "SELECT person, digest FROM told ORDER BY person",
                JobTables.TOLD,
                directory);
        return JobTables.TOLD.in(directory);
    }

    private static String facts(List<Path> files, String supersededOn) {
        return "SELECT record, hash(record, agency, kind, code, amount, happened_on, known_on, purpose, " + supersededOn
                + ") AS told FROM " + FactSources.files(files);
    }

    private static String attributes(Path delivery, Deliveries deliveries) {
        Deliveries.Delivery one = FactsStage.delivery(delivery, deliveries);
        return "SELECT record, hash(record, '" + one.name() + "', " + deliveries.isHistory(one)
                + ", birth_quarter, sex) AS told FROM " + TableReader.file(AgencyTables.RECORD_ATTRIBUTES.in(delivery));
    }

    /** SQL condition on rows of persons of whom the same is told as before. */
    String kept() {
        return among("SEMI");
    }

    /** SQL condition on rows of persons of whom something else is told. */
    String changed() {
        return among("ANTI");
    }

    private String among(String how) {
        return "person IN (SELECT n.person FROM " + TableReader.file(now) + " n " + how + " JOIN "
                + TableReader.file(before) + " b USING (person, digest))";
    }

    Share share() {
        try (TableReader tables = TableReader.open(Map.of("now", now))) {
            return tables.list(
                            "SELECT count(*) FILTER (" + changed() + ") AS changed, count(*) AS persons FROM now",
                            row -> new Share(row.whole("changed"), row.whole("persons")))
                    .get(0);
        }
    }
}
