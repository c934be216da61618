package org.hearth.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hearth.authority.Authority;
import org.hearth.benchmark.Benchmark;
import org.hearth.marts.MartRows;
import org.hearth.marts.MartSources;
import org.hearth.population.AgencyTables;
import org.hearth.population.JobTables;
import org.hearth.population.ModelTables;
import org.hearth.table.Table;
import org.hearth.workspace.Digest;
import org.hearth.workspace.Fault;
import org.hearth.workspace.Manifest;
import org.hearth.workspace.Workspace;

/**
 * What a publication is made from.
 *
 * @param artefacts directory of each, by name
 * @param encoded manifest of each delivery, by agency and delivery date, such as police/2026-10-01
 * @param files the authority's files that are read, by name
 */
record Inputs(Map<String, Path> artefacts, SortedMap<String, Manifest> encoded, Map<String, Path> files) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static final String LINKED = "linked";
    /** What each agency supplied; made by observe, and by status --sources. */
    static final String SOURCES = "sources";

    static final String MODEL = "early-help";
    static final String SCORES = "scores/" + MODEL;
    static final String MATRIX = "matrix/" + MODEL;
    static final String MODELS = "models/" + MODEL;
    /** Made by monitor, if it was run. */
    static final String MONITORING = "monitoring/" + MODEL;

    /** Every model that was tested has one, the model of the lists among them. */
    static final String EVALUATIONS = "evaluations/";

    static final String EVALUATION = EVALUATIONS + MODEL;

    private static final Map<String, String> MADE_BY = new LinkedHashMap<>();

    static {
        MADE_BY.put(LINKED, "link");
        MADE_BY.put("facts", "observe");
        MADE_BY.put("counts", "observe");
        MADE_BY.put(MATRIX, "observe");
        MADE_BY.put(MODELS, "train");
        MADE_BY.put(EVALUATION, "evaluate");
        MADE_BY.put(SCORES, "score");
        MADE_BY.put("forecasts", "forecast");
    }

    /**
     * Finds everything there is to publish.
     *
     * @throws Fault of kind ARTEFACT with every artefact that is not there
     */
    static Inputs find(Workspace workspace, Authority authority) {
        Map<String, Path> artefacts = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        MADE_BY.forEach((artefact, verb) -> {
            try {
                artefacts.put(artefact, workspace.require(artefact, verb));
            } catch (Fault fault) {
                missing.addAll(fault.lines());
            }
        });
        if (!missing.isEmpty()) {
            throw new Fault(Fault.Kind.ARTEFACT, missing);
        }
        for (String optional : List.of(SOURCES, MONITORING, Benchmark.ARTEFACT)) {
            if (workspace.manifest(optional).isPresent()) {
                artefacts.put(optional, workspace.path(optional));
            }
        }
        workspace.artefacts(EVALUATIONS).forEach(name -> artefacts.put(name, workspace.path(name)));
        SortedMap<String, Manifest> encoded = new TreeMap<>();
        for (String artefact : workspace.artefacts("encoded")) {
            workspace
                    .manifest(artefact)
                    .ifPresent(manifest -> encoded.put(artefact.substring("encoded/".length()), manifest));
        }
        Map<String, Path> files = new LinkedHashMap<>();
        for (String name : List.of("authority.yaml", "areas.csv", "facts.yaml", "needs.yaml")) {
            files.put(name, authority.file(name));
        }
        for (String name : List.of("geography.csv", "benchmark.yaml")) {
            if (Files.isRegularFile(authority.file(name))) {
                files.put(name, authority.file(name));
            }
        }
        return new Inputs(artefacts, encoded, files);
    }

    Path artefact(String name) {
        Path place = artefacts.get(name);
        if (place == null) {
            throw new IllegalArgumentException("Cannot publish from " + name + ": it is not an input");
        }
        return place;
    }

    /** What was measured of the model. */
    MartSources.Measured measured() {
        return new MartSources.Measured(
                json(EVALUATION, SourceRows.EVALUATION_FILE),
                found(EVALUATION, "fairness.json").orElse(MissingNode.getInstance()),
                found(MONITORING, "monitoring.json").orElse(MissingNode.getInstance()));
    }

    /** Published statistics to compare with, if there are any. */
    Optional<Path> benchmark() {
        return Optional.ofNullable(artefacts.get(Benchmark.ARTEFACT)).map(ModelTables.BENCHMARK::in);
    }

    Path file(String name) {
        Path place = files.get(name);
        if (place == null || !Files.isRegularFile(place)) {
            throw new Fault(
                    Fault.Kind.CONFIGURATION, "Cannot publish: expected " + name + " of the authority, found none");
        }
        return place;
    }

    /** The Parquet files that are read, by the name of their view. */
    Map<String, Path> tables() {
        Map<String, Path> views = new TreeMap<>();
        add(views, ModelTables.SCORES, SCORES);
        add(views, ModelTables.CONTRIBUTIONS, SCORES);
        add(views, ModelTables.WORK_LIST, SCORES);
        add(views, ModelTables.MOVES, SCORES);
        add(views, ModelTables.AREA_SCORES, SCORES);
        add(views, JobTables.MATRIX_FRAME, MATRIX);
        add(views, JobTables.MEMBERS, MATRIX);
        add(views, JobTables.READS, MATRIX);
        add(views, JobTables.PERSONS, LINKED);
        add(views, JobTables.PEOPLE, LINKED);
        add(views, JobTables.HOUSEHOLDS, LINKED);
        add(views, JobTables.FACTS, "facts");
        add(views, JobTables.COUNTS, "counts");
        add(views, ModelTables.FORECASTS, "forecasts");
        add(views, ModelTables.BACKTEST, "forecasts");
        if (artefacts.containsKey(SOURCES)) {
            add(views, AgencyTables.SOURCES, SOURCES);
        }
        return views;
    }

    private void add(Map<String, Path> views, Table table, String artefact) {
        views.put(table.name(), table.in(artefact(artefact)));
    }

    /** What the scores say of themselves. */
    Run run() {
        return Run.of(json(SCORES, Run.FILE));
    }

    /** A file of an artefact, where both are there. */
    Optional<JsonNode> found(String artefact, String name) {
        return Optional.ofNullable(artefacts.get(artefact))
                .filter(directory -> Files.isRegularFile(directory.resolve(name)))
                .map(directory -> json(artefact, name));
    }

    /** A file of an artefact that must be JSON. */
    JsonNode json(String artefact, String name) {
        Path file = artefact(artefact).resolve(name);
        try {
            return JSON.readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw new Fault(Fault.Kind.FILE, "Cannot read " + file + ": expected JSON, found something else");
        } catch (IOException e) {
            throw new Fault(Fault.Kind.FILE, "Cannot read " + file + ": expected a file, found none");
        }
    }

    /** SHA-256 of each input and of the code that publishes, by name. */
    SortedMap<String, String> digests() {
        SortedMap<String, String> digests = new TreeMap<>();
        artefacts.forEach((name, place) -> digests.put(name, Digest.of(place)));
        encoded.forEach((name, manifest) -> digests.put("encoded/" + name, Digest.ofText(manifest.toString())));
        files.keySet().forEach(name -> digests.put(name, Digest.of(file(name))));
        digests.put("code", Digest.ofCode(Inputs.class, MartRows.class, ModelTables.class));
        return digests;
    }
}
