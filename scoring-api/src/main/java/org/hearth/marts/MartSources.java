package org.hearth.marts;

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
 * @param tables views scores, worklist, members, matrix, facts, counts, forecasts, households, persons and people
 * @param needs name of each need group, in order
 * @param encoded manifest of each delivery, by agency and delivery date
 * @param evaluation the model's evaluation as JSON
 * @param model name and short version of the model
 * @param asOf the day as of which everything is told
 * @param benchmark Parquet of published statistics, where `hearth benchmark` made it
 */
public record MartSources(
        TableReader tables,
        Authority authority,
        Map<String, String> needs,
        SortedMap<String, Manifest> encoded,
        String evaluation,
        Model model,
        LocalDate asOf,
        Optional<Path> benchmark) {

    /** Which model, and which of its versions. */
    public record Model(String name, String version) {}
}
