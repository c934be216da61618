package org.hearth.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.authority.Authority;
import org.hearth.matrix.Feature;
import org.hearth.matrix.MatrixSchema;
import org.hearth.population.JobTables;
import org.hearth.population.ModelTables;
import org.hearth.population.Reference;
import org.hearth.table.TableWriter;
import org.hearth.workspace.Stage;
import org.hearth.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * What the earlier stages would leave, small: two listed households of the north team, one of the south, one that is not listed.
 * {@code mark} changes every number of a household, so that rows of two publications can be told apart.
 */
public final class ExampleArtefacts {

    public static final LocalDate AS_OF = LocalDate.of(2026, 10, 1);
    public static final String NORTH_1 = "1".repeat(32);
    public static final String NORTH_2 = "2".repeat(32);
    public static final String SOUTH_1 = "3".repeat(32);
    public static final String UNLISTED = "4".repeat(32);
    public static final String EVALUATION = "{\"verdict\":{\"decision\":\"deploy\"},\"brier\":0.125}";

    /** scores.json, as far as publish reads it. */
    public static final String HALTED =
            "{\"ranking\":\"rules\",\"why\":\"it was halted by A. Ahmed: a feed was wrong\"}";

    private static final String RANKS =
            "{\"ranking\":\"xgboost\",\"why\":\"it passed every line of its test\",\"shows\":\"HOUSEHOLDS\",\"since\":\"2026-07-01\"}";

    private ExampleArtefacts() {}

    public static Authority northbrook() {
        return Authority.read(Path.of("..", "northbrook"));
    }

    /** The short reference of a household's id. */
    public static String reference(String household) {
        return Reference.of(household);
    }

    private interface Body {
        void fill(Stage.Draft draft) throws Exception;
    }

    private static void make(Workspace workspace, String artefact, double mark, Body body) {
        Stage.of("example", workspace, artefact)
                .setting("mark", Double.toString(mark))
                .make(body::fill);
    }

    public static void write(Workspace workspace, double mark) {
        make(workspace, "linked", 0, ExampleArtefacts::linked);
        make(workspace, "facts", 0, ExampleArtefacts::facts);
        make(workspace, "counts", 0, ExampleArtefacts::counts);
        make(workspace, "matrix/early-help", 0, ExampleArtefacts::matrix);
        make(workspace, "models/early-help", 0, draft -> draft.count("rows", 100));
        make(workspace, "evaluations/early-help", 0, draft -> {
            Files.writeString(draft.directory().resolve("evaluation.json"), EVALUATION);
            Files.writeString(draft.directory().resolve("fairness.json"), "{\"places\":3}");
        });
        make(
                workspace,
                "monitoring/early-help",
                0,
                draft -> Files.writeString(draft.directory().resolve("monitoring.json"), "{\"alarms\":[]}"));
        writeScores(workspace, mark, RANKS);
        make(workspace, "forecasts", 0, ExampleArtefacts::forecasts);
        make(workspace, "encoded/police/2026-10-01", 0, draft -> {
            draft.count("records", 40);
            draft.refused(java.util.Map.of("not-a-date", 2L));
        });
    }

    /** What comes after linkage merged the second household of the north into the first: that one alone is listed. */
    public static void writeMerged(Workspace workspace, double mark) {
        make(workspace, "linked", 1, draft -> {
            linked(draft);
            try (TableWriter changes = TableWriter.open(JobTables.CHANGES, draft.directory())) {
                changes.write(AS_OF, "household", "merged", NORTH_2, NORTH_1, 3L);
            }
        });
        make(workspace, "scores/early-help", mark, draft -> scores(draft, mark, RANKS, List.of(NORTH_1)));
    }

    /** The scores alone, with another scores.json. */
    public static void writeScores(Workspace workspace, double mark, String run) {
        Stage.of("example", workspace, "scores/early-help")
                .setting("mark", Double.toString(mark))
                .setting("run", run)
                .make(draft -> scores(draft, mark, run, List.of(NORTH_1, NORTH_2)));
    }

    private static void linked(Stage.Draft draft) {
        try (TableWriter persons = TableWriter.open(JobTables.PERSONS, draft.directory());
                TableWriter people = TableWriter.open(JobTables.PEOPLE, draft.directory());
                TableWriter households = TableWriter.open(JobTables.HOUSEHOLDS, draft.directory())) {
            for (String household : List.of(NORTH_1, NORTH_2, SOUTH_1, UNLISTED)) {
                String lsoa = household.equals(SOUTH_1) ? "E01990017" : "E01990001";
                for (String member : List.of("a", "b", "c")) {
                    String person = household + member;
                    persons.write(person, "schools", person, 0.99);
                    people.write(
                            person, member.equals("c") ? null : "2016Q3", "M", member.equals("c") ? null : "white");
                    households.write(person, household, lsoa, LocalDate.of(2020, 1, 1), null);
                }
                persons.write(household + "x", "police", household + "a", 0.99);
            }
        }
    }

    private static void facts(Stage.Draft draft) {
        try (TableWriter facts = TableWriter.open(JobTables.FACTS, draft.directory())) {
            fact(
                    facts,
                    NORTH_1 + "a",
                    "police",
                    "police.domestic-abuse-child",
                    "medium",
                    null,
                    "2026-05-04",
                    "2026-05-06");
            fact(facts, NORTH_1 + "b", "schools", "school.absence", null, 0.32, "2026-03-31", "2026-04-20");
            fact(facts, NORTH_1 + "b", "schools", "school.absence", null, 0.03, "2025-12-20", "2026-01-10");
            fact(facts, NORTH_1 + "b", "schools", "school.on-roll", null, null, "2021-10-01", "2021-10-20");
            fact(
                    facts,
                    NORTH_1 + "b",
                    "housing",
                    "housing.temporary-accommodation-started",
                    null,
                    null,
                    "2026-09-20",
                    "2026-10-05");
            fact(facts, SOUTH_1 + "a", "early-help", "early-help.assessment", "8.3", null, "2025-02-01", "2025-02-02");
            fact(facts, UNLISTED + "a", "police", "police.missing", null, null, "2026-01-01", "2026-01-02");
        }
    }

    private static void fact(
            TableWriter facts,
            String person,
            String agency,
            String kind,
            @Nullable String code,
            @Nullable Double amount,
            String happened,
            String known) {
        facts.write(
                person,
                agency,
                kind,
                code,
                amount,
                LocalDate.parse(happened),
                LocalDate.parse(known),
                "early-help",
                null);
    }

    private static void counts(Stage.Draft draft) {
        try (TableWriter counts = TableWriter.open(JobTables.COUNTS, draft.directory())) {
            for (String locality : List.of("north", "south")) {
                for (String need : List.of("education", "housing")) {
                    for (int month = 1; month <= 9; month++) {
                        counts.write(locality, need, LocalDate.of(2026, month, 1), (long) month % 5);
                    }
                }
            }
        }
    }

    private static void matrix(Stage.Draft draft) throws Exception {
        new MatrixSchema(
                        "early-help",
                        "an early help assessment starts",
                        6,
                        AS_OF.minusYears(1),
                        List.of(AS_OF.minusMonths(3), AS_OF),
                        List.of(new Feature(
                                "children_count",
                                "children",
                                "{value} children",
                                "no children",
                                Optional.empty(),
                                Optional.empty(),
                                Feature.Monotone.FREE,
                                false,
                                "household",
                                Feature.Sensitivity.ORDINARY,
                                Optional.empty())))
                .write(draft.directory());
        try (TableWriter matrix = TableWriter.open(JobTables.MATRIX_FRAME, draft.directory())) {
            for (String household : List.of(NORTH_1, NORTH_2, SOUTH_1, UNLISTED)) {
                boolean south = household.equals(SOUTH_1);
                matrix.write(
                        household,
                        AS_OF,
                        south ? "E01990017" : "E01990001",
                        south ? "south" : "north",
                        true,
                        null,
                        null);
            }
        }
        try (TableWriter reads = TableWriter.open(JobTables.READS, draft.directory())) {
            reads.write("absence_latest", "early-help", "children", "school.absence", null, 0.1, 365L, 0L);
            reads.write("children_count", "early-help", "household", "police.missing", null, null, 365L, 0L);
        }
        try (TableWriter members = TableWriter.open(JobTables.MEMBERS, draft.directory())) {
            for (String household : List.of(NORTH_1, NORTH_2, SOUTH_1, UNLISTED)) {
                members.write(household, AS_OF.minusMonths(3), household + "gone", "1990Q1", "M", false);
                members.write(household, AS_OF, household + "a", "1990Q1", "F", false);
                members.write(household, AS_OF, household + "b", "2016Q3", "M", true);
                members.write(household, AS_OF, household + "c", null, null, true);
            }
        }
    }

    private static void scores(Stage.Draft draft, double mark, String run, List<String> north) throws IOException {
        try (TableWriter scores = TableWriter.open(ModelTables.SCORES, draft.directory());
                TableWriter contributions = TableWriter.open(ModelTables.CONTRIBUTIONS, draft.directory());
                TableWriter list = TableWriter.open(ModelTables.WORK_LIST, draft.directory());
                TableWriter moves = TableWriter.open(ModelTables.MOVES, draft.directory());
                TableWriter areas = TableWriter.open(ModelTables.AREA_SCORES, draft.directory())) {
            moves.write("north", NORTH_1, AS_OF, "moved", 2L, 1L, "contributions", "Now: 2 children; before: 1 child.");
            if (north.contains(NORTH_2)) {
                moves.write("north", NORTH_2, AS_OF, "new", null, 2L, "others", "Others fell below it.");
            }
            moves.write("north", UNLISTED, AS_OF, "step-down", 1L, null, "contributions", "Now: no children.");
            areas.write("E01990001", AS_OF, "north", 40L, 2.5, 0.5, 4.5);
            score(scores, contributions, NORTH_1, "north", mark);
            score(scores, contributions, NORTH_2, "north", mark);
            score(scores, contributions, SOUTH_1, "south", mark);
            score(scores, contributions, UNLISTED, "north", mark);
            Files.writeString(draft.directory().resolve("scores.json"), run);
            for (String household : north) {
                list.write("north", 1L + north.indexOf(household), household, AS_OF, "model");
            }
            list.write("south", 1L, SOUTH_1, AS_OF, "model");
        }
    }

    private static void score(
            TableWriter scores, TableWriter contributions, String household, String area, double mark) {
        scores.write(
                household,
                AS_OF,
                area,
                area,
                mark,
                mark / 2,
                Math.min(1, mark * 2),
                mark - 3,
                -3.0,
                2L,
                "likely",
                null);
        contributions.write(
                household, AS_OF, 1L, "children_count", 2.0, mark, "raises", "2 children", "children_count");
        contributions.write(
                household, AS_OF, 2L, "absence_latest", null, -0.1, "lowers", "No absence is known", "absence_latest");
        contributions.write(
                household, AS_OF, 3L, "teenagers_count", 1.0, 0.01, "raises", "1 teenager", "children_count");
    }

    private static void forecasts(Stage.Draft draft) {
        try (TableWriter forecasts = TableWriter.open(ModelTables.FORECASTS, draft.directory());
                TableWriter backtest = TableWriter.open(ModelTables.BACKTEST, draft.directory())) {
            for (String locality : List.of("all", "north", "south")) {
                for (String need : List.of("all", "education")) {
                    backtest.write(locality, need, "tramo", 12L, 2.5, 3.1, null, 0.8, 0.95, true);
                    for (int month = 10; month <= 12; month++) {
                        forecasts.write(
                                LocalDate.of(2026, 9, 1),
                                locality,
                                need,
                                LocalDate.of(2026, month, 1),
                                "tramo",
                                7.5,
                                5.0,
                                10.0,
                                3.0,
                                12.0);
                    }
                }
            }
        }
    }
}
