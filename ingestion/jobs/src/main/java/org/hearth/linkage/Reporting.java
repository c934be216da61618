package org.hearth.linkage;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearth.dataset.RunReport;
import org.hearth.linkage.LinkageJob.Linked;
import org.hearth.linkage.LinkageReport.AgencyRecords;
import org.hearth.linkage.LinkageReport.Residences;
import org.hearth.population.JobTables;
import org.hearth.table.Table;
import org.hearth.table.TableReader;

/** Makes the {@link LinkageReport} of the tables that a run has made. */
public final class Reporting {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .addModule(new Jdk8Module())
            .build();

    private Reporting() {}

    /**
     * Writes {@code report.json}, {@code report.html} and what a later run needs.
     *
     * @param truth directory of the artefact {@code truth-records}, if there is one
     * @param directory where the tables are
     * @return the report
     */
    public static LinkageReport write(Linked linked, Optional<Path> truth, Path directory) throws IOException {
        linked.state().write(directory);
        Map<String, Path> views = new TreeMap<>();
        for (Table table : List.of(JobTables.PERSONS, JobTables.RESIDENCES, JobTables.EVIDENCE)) {
            views.put(table.name(), table.in(directory));
        }
        LinkageReport report;
        try (TableReader tables = TableReader.open(views)) {
            tables.run("CREATE TEMP TABLE together AS SELECT person, count(*) AS records,"
                    + " count(DISTINCT agency) AS agencies FROM persons GROUP BY person");
            report = new LinkageReport(
                    RunReport.of(linked.linkage()),
                    agencies(tables),
                    Groups.of(tables, linked.deliveries()),
                    residences(tables),
                    truth.map(known -> Truth.read(known, linked.linkage()).compare()));
        }
        Files.writeString(directory.resolve("report.json"), JSON.writeValueAsString(report) + "\n");
        Files.writeString(directory.resolve("report.html"), ReportPage.of(report));
        return report;
    }

    private static List<AgencyRecords> agencies(TableReader tables) {
        return tables.list(
                "SELECT agency, count(*) AS records, count(*) FILTER (agencies > 1) AS elsewhere,"
                        + " count(*) FILTER (agencies = 1 AND records > 1) AS within, count(*) FILTER (records = 1) AS alone"
                        + " FROM persons JOIN together USING (person) GROUP BY agency ORDER BY agency",
                row -> new AgencyRecords(
                        row.text("agency"),
                        row.whole("records"),
                        row.whole("elsewhere"),
                        row.whole("within"),
                        row.whole("alone")));
    }

    private static Residences residences(TableReader tables) {
        return tables.list(
                        "SELECT coalesce(sum(pieces), 0)::BIGINT AS pieces, coalesce(sum(without_property), 0)::BIGINT AS without_property,"
                                + " coalesce(sum(overtaken), 0)::BIGINT AS overtaken, coalesce(sum(shared), 0)::BIGINT AS shared,"
                                + " count(*) FILTER (pieces = 0) AS unsaid,"
                                + " count(*) FILTER (pieces > 0 AND pieces = without_property) AS unplaced,"
                                + " (SELECT count(DISTINCT household) FROM residences) AS households FROM evidence",
                        row -> new Residences(
                                row.whole("pieces"),
                                row.whole("without_property"),
                                row.whole("overtaken"),
                                row.whole("households"),
                                row.whole("unsaid"),
                                row.whole("unplaced"),
                                row.whole("shared")))
                .get(0);
    }
}
