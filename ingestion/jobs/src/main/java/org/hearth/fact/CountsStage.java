package org.hearth.fact;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.hearth.authority.Authority;
import org.hearth.population.JobTables;
import org.hearth.table.TableWriter;
import org.hearth.workspace.Stage;
import org.hearth.workspace.Stage.Outcome;
import org.hearth.workspace.Workspace;

/**
 * Makes the artefact {@code counts}. It rests on assessments and where the families lived alone, so a delivery that changes neither leaves
 * it as it is.
 *
 * @param afresh whether to count whatever is there
 */
public record CountsStage(Workspace workspace, Authority authority, boolean afresh) {

    private static final String ARTEFACT = "counts";

    /**
     * The time the counts are about, and what for.
     *
     * @param purpose facts shared for another purpose stay out
     * @param from first day of the data; its month is the first
     * @param until the day after the last of the data; the month before it is the last
     */
    public record Scope(String purpose, LocalDate from, LocalDate until) {}

    /**
     * Counts the early-help assessments.
     *
     * @param code the verb's class, whose jar makes the counts
     */
    public Outcome make(Class<?> code, Scope scope) {
        Path facts = workspace.require(FactsStage.ARTEFACT, "observe");
        Path linked = workspace.require(FactsStage.LINKED, "link");
        List<Starts.Start> assessments = Assessments.starts(facts, linked, scope.purpose());
        return Stage.of("observe", workspace, ARTEFACT)
                .code(code, JobTables.class)
                .afresh(afresh)
                .input("assessments and homes", assessments)
                .input(NeedGroups.FILE, authority.file(NeedGroups.FILE))
                .input("areas.csv", authority.file("areas.csv"))
                .setting("scope", scope.toString())
                .make(draft -> fill(draft, assessments, scope));
    }

    private void fill(Stage.Draft draft, List<Starts.Start> assessments, Scope scope) {
        NeedGroups needs = NeedGroups.read(authority.file(NeedGroups.FILE));
        YearMonth last = YearMonth.from(scope.until().minusDays(1));
        Starts starts = Starts.count(assessments, authority, needs, YearMonth.from(scope.from()), last);
        try (TableWriter writer = TableWriter.open(JobTables.COUNTS, draft.directory())) {
            for (Starts.Cell cell : starts.counts()) {
                writer.write(cell.locality(), cell.need(), cell.month().atDay(1), cell.starts());
            }
        }
        draft.count("cells", starts.counts().size());
        draft.count(
                "starts",
                starts.counts().stream().mapToLong(Starts.Cell::starts).sum());
        draft.refused(starts.left());
    }
}
