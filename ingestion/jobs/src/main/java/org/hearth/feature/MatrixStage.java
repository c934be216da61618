package org.hearth.feature;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.hearth.authority.Authority;
import org.hearth.fact.FactsStage;
import org.hearth.fact.TimelineTables;
import org.hearth.matrix.MatrixSchema;
import org.hearth.population.JobTables;
import org.hearth.spark.SparkOnDemand;
import org.hearth.table.TableReader;
import org.hearth.workspace.Stage;
import org.hearth.workspace.Stage.Outcome;
import org.hearth.workspace.Workspace;

/**
 * Makes the artefact {@code matrix/<definition>}. Rows of households of which nothing else is known than before are taken over from
 * the matrix as it lies; a few others are swept here, many or all of them on Spark. The bytes are the same either way.
 *
 * @param spark started only if there is much to do
 * @param afresh whether to take over nothing
 * @param told of what is taken over, and why not
 */
public record MatrixStage(
        Workspace workspace, Authority authority, SparkOnDemand spark, boolean afresh, Consumer<String> told) {

    private static final List<String> COUNTS = List.of("rows", "households", "eligible", "labelled", "positive");

    /** At most as many rows as DuckDB puts into one row group, on a few dozen dates. */
    private static final int HOUSEHOLDS_A_PART = 4_000;

    private static final int PERSONS_AT_ONCE = 10_000;

    /** Few households are at most one in so many of all, and at most so many: everything about them is held in memory. */
    private static final int FEW_IN = 10;

    private static final int FEW = 20_000;

    private static final String SUMMARY = """
            SELECT count(*) AS rows, count(DISTINCT household) AS households, count(*) FILTER (eligible) AS eligible,
                count(label) FILTER (eligible) AS labelled, count(*) FILTER (eligible AND label = 1) AS positive
            FROM matrix
            """;

    /** What a matrix is made from. */
    private record Sources(Definition definition, Path facts, Path linked) {}

    /**
     * Observes every household on every as-of date.
     *
     * @param code the verb's class, whose jar makes the matrix
     */
    public Outcome make(Class<?> code, Definition definition) {
        Path facts = workspace.require(FactsStage.ARTEFACT, "observe");
        Path linked = workspace.require(FactsStage.LINKED, "link");
        Stage stage = Stage.of("observe", workspace, "matrix/" + definition.name())
                .code(code, JobTables.class)
                .afresh(afresh)
                .input(FactsStage.ARTEFACT, facts)
                .input(FactsStage.LINKED, linked);
        DefinitionFile.inputs(authority, definition).forEach(stage::input);
        return stage.make(draft -> fill(draft, new Sources(definition, facts, linked), stage.earlier()));
    }

    private void fill(Stage.Draft draft, Sources from, Optional<Stage.Earlier> earlier) throws IOException {
        Definition definition = from.definition();
        Plan plan = Plan.of(definition, authority);
        MatrixSchema schema = definition.schema();
        MatrixRows form = MatrixRows.of(plan, schema);
        TimelineTables tables = TimelineTables.of(from.facts(), from.linked(), definition.purpose());
        Path grounds = Grounds.write(from.facts(), from.linked(), definition.purpose(), draft.directory());
        MatrixParts parts = new MatrixParts(draft.directory(".parts"), form, Grounds.cuts(grounds, HOUSEHOLDS_A_PART));
        Optional<Path> left = takenOver(grounds, earlier, definition.name());
        if (left.isPresent()) {
            Grounds both = new Grounds(grounds, JobTables.GROUNDS.in(left.get()));
            parts.write(left.get(), both, FewHouseholds.rows(both.changed(), tables, new Sweep(plan)));
        } else {
            Cuts persons = Cuts.of(tables.everyone(), "person", PERSONS_AT_ONCE);
            MatrixJob.write(spark.context(), tables, persons, plan, parts);
        }
        parts.join(draft.directory());
        schema.write(draft.directory());
        ReadsTable.write(definition, draft.directory());
        summarise(draft, form.table().in(draft.directory()), schema);
    }

    /** The matrix as it lies, unless something else than facts and homes has changed, or too many of them have. */
    private Optional<Path> takenOver(Path grounds, Optional<Stage.Earlier> earlier, String name) {
        if (earlier.isEmpty()) {
            return Optional.empty();
        }
        SortedSet<String> otherwise = new TreeSet<>(earlier.get().otherwise());
        otherwise.removeAll(List.of(FactsStage.ARTEFACT, FactsStage.LINKED));
        if (!otherwise.isEmpty()) {
            told.accept("matrix/" + name + ": every household looked at, for " + String.join(", ", otherwise));
            return Optional.empty();
        }
        Path left = earlier.get().place();
        Grounds.Share share = new Grounds(grounds, JobTables.GROUNDS.in(left)).share();
        boolean few = share.changed() <= Math.min(FEW, share.households() / FEW_IN);
        told.accept(String.format(
                Locale.UK,
                "matrix/%s: %,d of %,d households changed, %s",
                name,
                share.changed(),
                share.households(),
                few ? "the others kept" : "every one looked at"));
        return few ? Optional.of(left) : Optional.empty();
    }

    private static void summarise(Stage.Draft draft, Path matrix, MatrixSchema schema) {
        try (TableReader reader = TableReader.open(Map.of("matrix", matrix))) {
            reader.forEach(SUMMARY, row -> {
                for (String count : COUNTS) {
                    draft.count(count, row.whole(count));
                }
            });
        }
        draft.count("features", schema.features().size());
    }
}
