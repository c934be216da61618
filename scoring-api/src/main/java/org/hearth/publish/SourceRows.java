package org.hearth.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearth.database.Loading;
import org.hearth.matrix.MatrixSchema;
import org.hearth.table.TableReader;
import org.hearth.workspace.Digest;
import org.hearth.workspace.Manifest;

/** The rows of models, evaluations and sources. */
final class SourceRows {

    static final String EVALUATION_FILE = "evaluation.json";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int VERSION_LENGTH = 8;

    private final TableReader tables;
    private final Inputs inputs;

    SourceRows(TableReader tables, Inputs inputs) {
        this.tables = tables;
        this.inputs = inputs;
    }

    private record Facts(long facts, LocalDate from, LocalDate to) {}

    private record Covers(Optional<LocalDate> from, Optional<LocalDate> to) {

        static final Covers NOT_KNOWN = new Covers(Optional.empty(), Optional.empty());
    }

    void load(Loading loading) throws SQLException {
        loading.load("serving.model", this::writeModel);
        loading.load("serving.evaluation", this::writeEvaluations);
        loading.load("serving.model_record", this::writeRecords);
        loading.load("serving.source", this::writeSources);
    }

    private void writeModel(Loading.Rows rows) {
        Path directory = inputs.artefact(Inputs.MODELS);
        MatrixSchema schema = MatrixSchema.in(inputs.artefact(Inputs.MATRIX));
        Manifest manifest = Manifest.in(directory).orElseThrow();
        Run run = inputs.run();
        rows.add(
                Inputs.MODEL,
                modelVersion(),
                schema.label(),
                schema.labelMonths(),
                asOf(),
                run.rankedBy(),
                json(manifest.settings()),
                json(manifest.counts()),
                run.why());
    }

    /** The day as of which households were scored. */
    LocalDate asOf() {
        List<LocalDate> dates = MatrixSchema.in(inputs.artefact(Inputs.MATRIX)).asOfDates();
        return dates.get(dates.size() - 1);
    }

    /** The first digits of the model's digest. */
    String modelVersion() {
        return Digest.of(inputs.artefact(Inputs.MODELS)).substring(0, VERSION_LENGTH);
    }

    /** Each evaluation as the models wrote it. */
    private void writeEvaluations(Loading.Rows rows) {
        for (String artefact : inputs.artefacts().keySet()) {
            if (artefact.startsWith(Inputs.EVALUATIONS)) {
                rows.add(
                        artefact.substring(Inputs.EVALUATIONS.length()),
                        inputs.json(artefact, EVALUATION_FILE).toString());
            }
        }
    }

    /** Fairness is part of every evaluation; a model is monitored when somebody asks for it. */
    private void writeRecords(Loading.Rows rows) {
        inputs.found(Inputs.EVALUATION, "fairness.json")
                .ifPresent(fairness -> rows.add(Inputs.MODEL, "fairness", fairness.toString()));
        inputs.found(Inputs.MONITORING, "monitoring.json")
                .ifPresent(monitoring -> rows.add(Inputs.MODEL, "monitoring", monitoring.toString()));
    }

    private void writeSources(Loading.Rows rows) {
        Map<String, Facts> facts = new HashMap<>();
        tables.forEach(
                "select agency, count(*) as facts, min(happened_on) as data_from, max(happened_on) as data_to"
                        + " from facts group by 1",
                row -> facts.put(
                        row.text("agency"), new Facts(row.whole("facts"), row.date("data_from"), row.date("data_to"))));
        Map<String, Covers> covers = covers();
        SortedSet<String> agencies = new TreeSet<>(facts.keySet());
        agencies.addAll(covers.keySet());
        inputs.encoded().keySet().forEach(name -> agencies.add(name.substring(0, name.indexOf('/'))));
        for (String agency : agencies) {
            List<String> deliveries = new ArrayList<>();
            SortedMap<String, Long> kept = new TreeMap<>();
            SortedMap<String, Long> refused = new TreeMap<>();
            inputs.encoded().forEach((name, manifest) -> {
                if (name.startsWith(agency + "/")) {
                    deliveries.add(name.substring(agency.length() + 1));
                    manifest.counts().forEach((what, number) -> kept.merge(what, number, Long::sum));
                    manifest.refused().forEach((what, number) -> refused.merge(what, number, Long::sum));
                }
            });
            Optional<Facts> known = Optional.ofNullable(facts.get(agency));
            Covers covered = covers.getOrDefault(agency, Covers.NOT_KNOWN);
            rows.add(
                    agency,
                    deliveries,
                    covered.from().or(() -> known.map(Facts::from)).orElse(null),
                    covered.to().or(() -> known.map(Facts::to)).orElse(null),
                    json(kept),
                    json(refused),
                    known.map(Facts::facts).orElse(0L));
        }
    }

    /** What an agency's deliveries cover; one with an agreement that has supplied nothing is there with neither day. */
    private Map<String, Covers> covers() {
        Map<String, Covers> covers = new HashMap<>();
        if (inputs.artefacts().containsKey(Inputs.SOURCES)) {
            tables.forEach(
                    "select agency, covers_from, covers_to from sources",
                    row -> covers.put(
                            row.text("agency"),
                            new Covers(row.optionalDate("covers_from"), row.optionalDate("covers_to"))));
        }
        return covers;
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
