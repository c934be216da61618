package org.hearth.fact;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearth.population.AgencyTables;
import org.hearth.population.JobTables;
import org.hearth.table.Row;
import org.hearth.table.TableReader;
import org.hearth.table.TableWriter;
import org.hearth.workspace.Stage;
import org.hearth.workspace.Stage.Outcome;
import org.hearth.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * Makes {@code versions/<agency>} of an agency with several deliveries: its facts by record, followed through them. It depends on that
 * agency alone, so a delivery of one makes none of another anew.
 *
 * @param afresh whether to make them whatever is there
 */
record VersionsStage(Workspace workspace, boolean afresh) {

    private static final String ARTEFACTS = "versions";

    static String artefact(String agency) {
        return ARTEFACTS + "/" + agency;
    }

    /**
     * Follows the facts of one agency.
     *
     * @param encoded its deliveries
     * @param code the verb's class, whose jar makes them
     */
    Outcome make(String agency, List<Path> encoded, Class<?> code) {
        Stage stage = Stage.of("observe", workspace, artefact(agency))
                .code(code, JobTables.class)
                .afresh(afresh);
        encoded.forEach(delivery -> stage.input(delivery.getFileName().toString(), delivery));
        return stage.make(draft -> {
            try (TableWriter writer = TableWriter.open(JobTables.VERSIONS, draft.directory())) {
                new Following(new Versions(FactsStage.scopes(encoded)), writer).read(encoded);
                draft.count("versions", writer.rows());
            }
        });
    }

    /** Deletes what was made of agencies that have no longer several deliveries: retention may have taken them. */
    void keepOnly(List<String> agencies) {
        List<String> kept = agencies.stream().map(VersionsStage::artefact).toList();
        workspace.artefacts(ARTEFACTS).stream()
                .filter(artefact -> !kept.contains(artefact))
                .forEach(workspace::drop);
    }

    /** Reads what deliveries say, record by record. */
    private static final class Following {

        private final Versions versions;
        private final TableWriter writer;
        private final List<Held> held = new ArrayList<>();

        Following(Versions versions, TableWriter writer) {
            this.versions = versions;
            this.writer = writer;
        }

        void read(List<Path> encoded) {
            List<Path> restating = encoded.stream()
                    .filter(delivery -> Files.exists(AgencyTables.RESTATED.in(delivery)))
                    .toList();
            String said = DeliveryRows.of(AgencyTables.RECORD_FACTS, encoded);
            String rows = restating.isEmpty()
                    ? said
                    : said + " UNION ALL BY NAME " + DeliveryRows.of(AgencyTables.RESTATED, restating);
            try (TableReader tables = TableReader.open(Map.of())) {
                tables.forEach("SELECT * FROM (" + rows + ") ORDER BY record", this::add);
            }
            end();
        }

        private void add(Row row) {
            if (!held.isEmpty() && !row.text("record").equals(held.get(0).record())) {
                end();
            }
            held.add(new Held(
                    row.text("record"),
                    row.text("feed"),
                    row.optionalText("episode").orElse(""),
                    row.text("delivery"),
                    event(row),
                    row.optionalDate("known_on").map(VersionsStage::day).orElse(0)));
        }

        /** What happened, or null where a row says no more than that an episode is stated as a whole. */
        private static Held.@Nullable Event event(Row row) {
            return row.optionalText("kind")
                    .map(kind -> new Held.Event(
                            row.text("agency"),
                            kind,
                            row.optionalText("code").orElse(""),
                            row.optionalNumber("amount").orElse(Double.NaN),
                            day(row.date("happened_on")),
                            row.text("purpose")))
                    .orElse(null);
        }

        private void end() {
            for (Versions.Version version : versions.of(held)) {
                Held.Event event = version.event();
                writer.write(
                        held.get(0).record(),
                        event.agency(),
                        event.kind(),
                        event.code().isEmpty() ? null : event.code(),
                        Double.isNaN(event.amount()) ? null : event.amount(),
                        LocalDate.ofEpochDay(event.happenedOn()),
                        LocalDate.ofEpochDay(version.knownOn()),
                        event.purpose(),
                        version.supersededOn() == Fact.NEVER ? null : LocalDate.ofEpochDay(version.supersededOn()));
            }
            held.clear();
        }
    }

    private static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }
}
