package org.hearth.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.hearth.population.JobTables;
import org.hearth.population.ModelTables;
import org.hearth.table.TableReader;
import org.hearth.table.TableWriter;
import org.hearth.workspace.Fault;
import org.hearth.workspace.Stage;
import org.hearth.workspace.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ForecastCommandTest {

    private static final List<String> LOCALITIES = List.of("north", "south");
    private static final List<String> NEEDS = List.of("housing", "money");
    private static final int MONTHS = 60;

    @TempDir
    Path folder;

    private Path authority;
    private Path work;

    /** One row of counts. */
    private record Count(String locality, String need, LocalDate month, long starts) {}

    @BeforeEach
    void authorityOfTwoLocalitiesAndTwoNeeds() throws IOException {
        authority = Files.createDirectories(folder.resolve("authority"));
        work = folder.resolve("work");
        Files.writeString(authority.resolve("authority.yaml"), """
                code: E08990002
                lea: "997"
                name: Ash & Elm
                teams:
                  - {id: one, name: One, localities: [north, south], capacity: 5}
                """);
        Files.writeString(authority.resolve("areas.csv"), """
                lsoa,lsoa_name,ward,ward_name,locality,locality_name,imd_decile,income_score
                E01000001,Ash 001A,E05000001,Ash,north,North Ash,1,0.3
                E01000002,Ash 001B,E05000001,Ash,south,South Ash,9,0.1
                """);
        Files.writeString(authority.resolve("needs.yaml"), """
                groups:
                  - {id: housing, name: Secure housing, prefix: "9."}
                  - {id: money, name: Financial stability, prefix: "10."}
                """);
        Files.copy(Path.of("..", "northbrook", "forecasts.yaml"), authority.resolve("forecasts.yaml"));
    }

    @Test
    void forecastsEveryCellAndTotalTwelveMonthsAhead() {
        makeCounts(counts());

        assertThat(run()).isEmpty();

        Path made = work.resolve("forecasts");
        try (TableReader tables = TableReader.open(
                Map.of("forecasts", ModelTables.FORECASTS.in(made), "backtest", ModelTables.BACKTEST.in(made)))) {
            List<String> cells = tables.list(
                    "SELECT locality, need, count(*) AS months, min(month) AS first, max(month) AS last FROM forecasts"
                            + " GROUP BY ALL ORDER BY ALL",
                    row -> row.text("locality") + " " + row.text("need") + " " + row.whole("months") + " "
                            + row.date("first") + " " + row.date("last"));
            assertThat(cells)
                    .containsExactly(
                            "all all 12 2026-10-01 2027-09-01",
                            "all housing 12 2026-10-01 2027-09-01",
                            "all money 12 2026-10-01 2027-09-01",
                            "north all 12 2026-10-01 2027-09-01",
                            "north housing 12 2026-10-01 2027-09-01",
                            "north money 12 2026-10-01 2027-09-01",
                            "south all 12 2026-10-01 2027-09-01",
                            "south housing 12 2026-10-01 2027-09-01",
                            "south money 12 2026-10-01 2027-09-01");
            assertThat(tables.list("SELECT DISTINCT origin FROM forecasts", row -> row.date("origin")))
                    .containsExactly(LocalDate.of(2026, 9, 1));
            assertThat(tables.list(
                            "SELECT * FROM forecasts WHERE NOT (0 <= low95 AND low95 <= low80 AND low80 <= high80"
                                    + " AND high80 <= high95 AND mean >= 0)",
                            row -> row.text("locality")))
                    .isEmpty();
            assertThat(tables.list(
                            "SELECT locality, need, count(*) FILTER (chosen) AS chosen FROM backtest GROUP BY ALL",
                            row -> row.whole("chosen")))
                    .hasSize(9)
                    .containsOnly(1L);
            assertThat(tables.list(
                            "SELECT DISTINCT b.method FROM backtest b JOIN forecasts f USING (locality, need)"
                                    + " WHERE b.chosen AND b.method <> f.method",
                            row -> row.text("method")))
                    .isEmpty();
        }
    }

    @Test
    void writesATidyTableForSpreadsheetsAndAPageThatStandsAlone() throws IOException {
        makeCounts(counts());

        run();

        List<String> csv = Files.readAllLines(work.resolve("forecasts/forecasts.csv"));
        assertThat(csv).hasSize(1 + 9 * 12);
        assertThat(csv.get(0)).startsWith("\uFEFFlocality,locality_name,need,need_name,month,method,expected,");
        assertThat(csv.get(1)).startsWith("all,All of Ash & Elm,all,All needs,2026-10-01,");
        String page = Files.readString(work.resolve("forecasts/report.html"));
        assertThat(page)
                .contains(
                        "<html lang=\"en-GB\">", "All of Ash &amp; Elm", "<caption>", "role=\"img\"", "September 2027")
                .doesNotContain("<script", "http://127", "src=", "href=", "Ash & Elm", "%d", "%s", "NaN");
        assertThat(page.split("<svg ", -1)).hasSize(1 + 3);
    }

    @Test
    void sameCountsGiveSameBytesAndASecondRunDoesNothing() throws IOException {
        makeCounts(counts());
        run();
        byte[] first = Files.readAllBytes(work.resolve("forecasts/manifest.json"));
        assertThat(run()).isEmpty();
        Files.delete(work.resolve("forecasts/manifest.json"));

        run();

        assertThat(Files.readAllBytes(work.resolve("forecasts/manifest.json"))).isEqualTo(first);
    }

    @Test
    void refusesAMissingMonthAndNamesIt() {
        makeCounts(where(count -> !(count.locality().equals("north")
                && count.need().equals("money")
                && count.month().equals(LocalDate.of(2024, 2, 1)))));

        assertThat(run()).contains("expected a row for every month", "north, money, 2024-02");
    }

    @Test
    void refusesTooShortAHistory() {
        makeCounts(where(count -> count.month().isAfter(LocalDate.of(2024, 1, 1))));

        assertThat(run()).contains("expected 48 months of counts", "found 32");
    }

    @Test
    void refusesAPlaceThatIsNotTheAuthoritys() {
        List<Count> counts = new ArrayList<>(counts());
        counts.add(new Count("moon", "money", LocalDate.of(2024, 2, 1), 1));
        makeCounts(counts);

        assertThat(run()).contains("expected a locality of areas.csv", "moon");
    }

    @Test
    void saysWhichStageToRunFirst() {
        assertThat(run()).contains("hearth observe");
    }

    @Test
    void reportsEverythingWrongInTheSettings() throws IOException {
        makeCounts(counts());
        Path file = authority.resolve("forecasts.yaml");
        Files.writeString(
                file,
                Files.readString(file).replace("horizon: 12", "horizon: 13").replace("tramo]", "arima]"));

        assertThat(run()).contains("horizon from 1 to 12, found 13", "methods from", "arima");
    }

    private String run() {
        StringWriter err = new StringWriter();
        CommandLine line = new CommandLine(new ForecastCommand()).setErr(new PrintWriter(err));
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            assertThat(failure).isInstanceOf(Fault.class);
            command.getErr().println(failure.getMessage());
            return 1;
        });
        line.execute("--workspace", work.toString(), "--authority", authority.toString());
        return err.toString();
    }

    private void makeCounts(List<Count> counts) {
        Stage.of("observe", Workspace.open(work), "counts").make(draft -> {
            try (TableWriter writer = TableWriter.open(JobTables.COUNTS, draft.directory())) {
                counts.forEach(count -> writer.write(count.locality(), count.need(), count.month(), count.starts()));
            }
        });
    }

    private static List<Count> where(Predicate<Count> keep) {
        return counts().stream().filter(keep).toList();
    }

    /** Five years of simulated counts; those of housing in the south are sparse. */
    private static List<Count> counts() {
        List<Count> counts = new ArrayList<>();
        long seed = 0;
        for (String locality : LOCALITIES) {
            for (String need : NEEDS) {
                double level = locality.equals("south") && need.equals("housing") ? 0.4 : 15;
                Series series = Simulated.poisson(seed++, MONTHS, level);
                for (int i = 0; i < MONTHS; i++) {
                    counts.add(new Count(locality, need, series.month(i).atDay(1), (long) series.at(i)));
                }
            }
        }
        return counts;
    }
}
