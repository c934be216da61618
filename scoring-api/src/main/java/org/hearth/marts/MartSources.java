package org.hearth.marts;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.hearth.authority.Authority;
import org.hearth.table.TableReader;
import org.hearth.workspace.Manifest;

/**
 * What marts are made from.
 *
 * @param tables views scores, worklist, moves, members, matrix, facts, counts, forecasts, households, persons and people
 * @param needs name of each need group, in order
 * @param encoded manifest of each delivery, by agency and delivery date
 * @param measured how good the model was, and whether it still is
 * @param model name and short version of the model
 * @param asOf the day as of which everything is told
 * @param benchmark Parquet of published statistics, where `hearth benchmark` made it
 */
public record MartSources(
        TableReader tables,
        Authority authority,
        Map<String, String> needs,
        SortedMap<String, Manifest> encoded,
        Measured measured,
        Model model,
        LocalDate asOf,
        Optional<Path> benchmark) {

    /**
     * What was measured of the model, as JSON; what was not is a missing node.
     *
     * @param evaluation {@code evaluation.json}
     * @param fairness {@code fairness.json}, the lists of the test dates by group
     * @param watch {@code monitoring.json}, the latest date beside those the model learnt from
     */
    public record Measured(JsonNode evaluation, JsonNode fairness, JsonNode watch) {}

    /** Which model, and which of its versions. */
    public record Model(String name, String version) {}
}
