package org.hearth.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hearth.population.ModelTables;
import org.hearth.table.TableReader;
import org.hearth.workspace.Fault;
import org.hearth.workspace.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Published statistics as they are downloaded, with and without columns that say what a row is about. */
class BenchmarkTest {

    private static final Path PUBLISHED = Path.of("../../shared/data/statistics");
    private static final String WHERE = "time_period,time_identifier,geographic_level,country_code,country_name,";
    private static final String ENGLAND = "2024,Reporting year,National,E92000001,England,";

    @TempDir
    Path temp;

    @Test
    void namesAnIndicatorByItsColumnAndByWhatItsRowIsAbout() throws IOException {
        Path file = csv(
                WHERE + "category,age,number,rate",
                ENGLAND + "Children in need,Total,399460,z",
                ENGLAND + "Children in need,Under 1,c,41.5");

        assertThat(read(file))
                .containsExactlyInAnyOrder(
                        "2024 number 399460.0 null",
                        "2024 rate null z",
                        "2024 number: Under 1 null c",
                        "2024 rate: Under 1 41.5 null");
    }

    @Test
    void refusesAWordAmongNumbersByItsPlace() throws IOException {
        Path file = csv(WHERE + "number", ENGLAND + "12", ENGLAND + "a dozen");

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("line 3, number")
                .hasMessageNotContaining("dozen");
        Path words = csv(WHERE + "category", ENGLAND + "Children in need");
        assertThatThrownBy(() -> read(words)).isInstanceOf(Fault.class).hasMessageContaining("at least one indicator");
    }

    @Test
    void saysEveryFileThatIsWrong() throws IOException {
        Path one = Files.writeString(temp.resolve("one.csv"), "a,b\n1,2\n");
        Path other = Files.writeString(temp.resolve("other.csv"), "c,d\n1,2\n");

        assertThatThrownBy(() -> Benchmark.read(Workspace.open(temp.resolve("work")), List.of(one, other)))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("one.csv")
                .hasMessageContaining("other.csv");
    }

    @Test
    void readsEveryTableThatThePublicationHasEachFigureOnce() throws IOException {
        assumeThat(PUBLISHED)
                .as("the Department's tables lie beside the checkout")
                .isDirectory();
        List<Path> files;
        try (Stream<Path> found = Files.list(PUBLISHED)) {
            files = found.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
        Workspace workspace = Workspace.open(temp.resolve("published"));
        Benchmark.read(workspace, files);
        try (TableReader tables = reader(workspace)) {
            assertThat(tables.list(
                            "select count(distinct source) as files, count(*) - count(distinct (source, indicator, year, code)) as twice"
                                    + " from benchmark",
                            row -> row.whole("files") + " " + row.whole("twice")))
                    .containsExactly(files.size() + " 0");
        }
    }

    private Path csv(String... lines) throws IOException {
        return Files.write(temp.resolve("table.csv"), List.of(lines));
    }

    private List<String> read(Path file) {
        Workspace workspace = Workspace.open(temp.resolve("work"));
        Benchmark.read(workspace, List.of(file));
        try (TableReader tables = reader(workspace)) {
            return tables.list(
                    "select format('{} {} {} {}', year, indicator, coalesce(cast(value as varchar), 'null'), coalesce(mark, 'null')) as said"
                            + " from benchmark",
                    row -> row.text("said"));
        }
    }

    private static TableReader reader(Workspace workspace) {
        return TableReader.open(Map.of("benchmark", ModelTables.BENCHMARK.in(workspace.path(Benchmark.ARTEFACT))));
    }
}
