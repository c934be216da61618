package org.hearth.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.hearth.command.CommandLineRun;
import org.hearth.evaluation.ScoreFile.Columns;
import org.hearth.evaluation.ScoreMeasuring.Settings;
import org.hearth.fairness.Fairness;
import org.hearth.models.Main;
import org.hearth.resampling.Estimate;
import org.hearth.workspace.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against scikit-learn, Fairlearn and Aequitas: see make_score_fixtures.py beside the fixtures. */
class ScoresTest {

    static final double NEAR = 1e-12;

    @TempDir
    Path temp;

    static Path csv() {
        try {
            return Path.of(ScoresTest.class
                    .getResource("/org/hearth/fixtures/scores.csv")
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonNode expected() throws IOException {
        return new ObjectMapper().readTree(ScoresTest.class.getResource("/org/hearth/fixtures/scores.json"));
    }

    static ScoreFile file(Path path) {
        return ScoreFile.read(
                path,
                new Columns(
                        "score", "label", Optional.of("household"), Optional.of("known"), List.of("sex", "ethnic")));
    }

    static Settings settings(Optional<Double> threshold, Optional<Integer> capacity) {
        return new Settings(threshold, capacity, 10, 60, 1, 1, true);
    }

    @Test
    void measuresAsScikitLearnDoes() throws IOException {
        JsonNode expected = expected();
        ScoreEvaluation evaluation = new ScoreMeasuring(
                        file(csv()),
                        settings(
                                Optional.empty(),
                                Optional.of(expected.path("capacity").asInt())))
                .measured();
        assertThat(evaluation.measures()).hasSameSizeAs(fields(expected.path("measures")));
        for (String name : fields(expected.path("measures"))) {
            assertThat(evaluation.measures().get(name).value())
                    .as(name)
                    .isCloseTo(expected.path("measures").path(name).asDouble(), within(NEAR));
        }
        for (String name : fields(expected.path("list"))) {
            assertThat(evaluation.list().orElseThrow().measures().get(name).value())
                    .as(name)
                    .isCloseTo(expected.path("list").path(name).asDouble(), within(NEAR));
        }
        assertThat(expected.path("list").path("precisionWorst").asDouble())
                .isLessThan(expected.path("list").path("precisionBest").asDouble());
    }

    @Test
    void measuresGroupsAsFairlearnDoes() throws IOException {
        JsonNode expected = expected();
        for (Fairness fairness : atThreshold(expected).fairness()) {
            JsonNode theirs = expected.path("fairlearn").path(fairness.attribute());
            assertThat(theirs.path("groups")).hasSameSizeAs(fairness.groups());
            for (Fairness.Group group : fairness.groups()) {
                requireEqual(theirs.path("groups").path(group.name()), group);
            }
            for (String name : fields(theirs.path("differences"))) {
                if (theirs.path("differences").path(name).isNumber()) {
                    assertThat(fairness.differences().get(name))
                            .isCloseTo(theirs.path("differences").path(name).asDouble(), within(1e-9));
                    assertThat(fairness.ratios().get(name))
                            .isCloseTo(theirs.path("ratios").path(name).asDouble(), within(1e-9));
                }
            }
            assertThat(fairness.ratios().get("selectionRate"))
                    .isCloseTo(theirs.path("demographicParityRatio").asDouble(), within(1e-9));
        }
    }

    @Test
    void comparesGroupsAsAequitasDoes() throws IOException {
        JsonNode expected = expected();
        int compared = 0;
        for (Fairness fairness : atThreshold(expected).fairness()) {
            JsonNode theirs = expected.path("aequitas").path(fairness.attribute());
            for (Fairness.Group group : fairness.groups()) {
                JsonNode one = theirs.path(group.name());
                assertThat(group.shareOfList().orElseThrow())
                        .isCloseTo(one.path("shareOfList").asDouble(), within(1e-9));
                requireEqual(one.path("measures"), group);
            }
            for (Fairness.Disparity disparity : fairness.disparities()) {
                JsonNode ratio =
                        theirs.path(disparity.group()).path("disparities").path(disparity.measure());
                if (ratio.isNumber() && ratio.asDouble() < 10) { // Aequitas caps what is divided by 0
                    assertThat(disparity.ratio().value()).isCloseTo(ratio.asDouble(), within(1e-9));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(100);
    }

    static ScoreEvaluation atThreshold(JsonNode expected) {
        return new ScoreMeasuring(
                        file(csv()),
                        settings(Optional.of(expected.path("threshold").asDouble()), Optional.empty()))
                .measured();
    }

    static void requireEqual(JsonNode theirs, Fairness.Group group) {
        for (String name : fields(theirs)) {
            Estimate ours = group.measures().get(name);
            if (theirs.path(name).isNumber() && ours != null) {
                assertThat(ours.value())
                        .as(group.name() + " " + name)
                        .isCloseTo(theirs.path(name).asDouble(), within(1e-9));
            }
        }
        assertThat(group.measures()).containsKey("selectionRate");
    }

    static List<String> fields(JsonNode node) {
        List<String> names = new java.util.ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void saysTheSameOfParquetAsOfCsv() throws SQLException {
        Path parquet = temp.resolve("scores.parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (FROM read_csv('" + csv() + "')) TO '" + parquet + "'");
        }
        Settings settings = settings(Optional.empty(), Optional.of(50));
        assertThat(new ScoreMeasuring(file(parquet), settings).measured())
                .isEqualTo(new ScoreMeasuring(file(csv()), settings).measured());
    }

    @Test
    void withholdsGroupsBelowTheMinimumCell() {
        ScoreEvaluation evaluation = new ScoreMeasuring(
                        file(csv()), new Settings(Optional.empty(), Optional.of(90), 10, 20, 1, 12, false))
                .measured();
        List<Fairness.Group> withheld = evaluation.fairness().stream()
                .flatMap(fairness -> fairness.groups().stream())
                .filter(Fairness.Group::withheld)
                .toList();
        assertThat(withheld).isNotEmpty().allSatisfy(group -> {
            assertThat(group.rows()).isLessThan(12);
            assertThat(group.measures()).isEmpty();
            assertThat(group.shareOfList()).isEmpty();
            assertThat(group.calibration()).isEmpty();
        });
    }

    @Test
    void printsJsonThatCanBeRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            assertThat(CommandLineRun.run(
                            new Main(),
                            ("evaluate scores --score score --label label --group sex --capacity 96 --json --in "
                                            + csv())
                                    .split(" ")))
                    .isZero();
        } finally {
            System.setOut(before);
        }
        JsonNode json = new ObjectMapper().readTree(bytes.toByteArray());
        assertThat(json.path("measures").path("auc").path("value").asDouble())
                .isCloseTo(expected().path("measures").path("auc").asDouble(), within(NEAR));
        assertThat(json.path("list").path("listed").asInt()).isEqualTo(96);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "p,y;0.5,1;x,0 | every row of p|(row 2)",
                "p,y;0.5,1;inf,0 | a finite number|(row 2)",
                "p,y;0.5,1;0.2,2 | expected 0 or 1|(row 2)",
                "p,y;0.5,1;0.2, | expected 0 or 1|(row 2)",
                "p,y;0.5,1;0.2,1 | with and without the label|found 2 with and 0 without",
                "p,z;0.5,1 | expected the column y,|found p, z",
                "a,z;0.5,1 | expected the columns p, y,|found a, z",
                "p,y;0.5,NA;0.2,0 | expected 0 or 1|(row 1)",
                "p,y | with and without the label|found 0 with and 0 without",
                "p,y;0.5,1;0.2,0,3 | expected as many cells in every row|wrong.csv",
            })
    void saysWhereAFileIsWrong(String content, String expected, String place) throws IOException {
        Path file = temp.resolve("wrong.csv");
        Files.writeString(file, content.replace(";", "\n") + "\n");
        assertThatThrownBy(() ->
                        ScoreFile.read(file, new Columns("p", "y", Optional.empty(), Optional.empty(), List.of())))
                .isInstanceOf(Fault.class)
                .hasMessageContaining(expected.strip())
                .hasMessageContaining(place);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "p,y,g/0.5,true,a/0.2,False,/0.4,TRUE,NA",
                "p;y;g/0.5;Y;a/0.2;N;NULL/0.4;yes;",
                "'p\ty\tg/0.5\t1.0\ta/0.2\t0.0\tNaN/0.4\t1\t'",
                "'\"p\",\"y\",\"g\"/\"0.5\",\"1\",\"a\"/\"0.2\",\"0\",\"\"/\"0.4\",\"t\",\" \"'",
            })
    void readsLabelsAndAbsentGroupsAsProgramsWriteThem(String content) throws IOException {
        Path file = temp.resolve("odd.csv");
        Files.writeString(file, content.replace("/", "\n") + "\n");
        ScoreFile read = ScoreFile.read(file, new Columns("p", "y", Optional.empty(), Optional.empty(), List.of("g")));
        assertThat(read.scores()).containsExactly(0.5, 0.2, 0.4);
        assertThat(read.labels()).containsExactly((byte) 1, (byte) 0, (byte) 1);
        assertThat(read.groups().get("g")).containsExactly("a", "not known", "not known");
    }

    @Test
    void saysOfAnEmptyFileThatItIsEmptyAndReadsOneNamedForItsTabs() throws IOException {
        Columns columns = new Columns("p", "y", Optional.empty(), Optional.empty(), List.of());
        Path file = temp.resolve("scores.tsv");
        Files.writeString(file, "");
        assertThatThrownBy(() -> ScoreFile.read(file, columns))
                .isInstanceOf(Fault.class)
                .hasMessage("Cannot read scores.tsv: expected a header, found an empty file");
        Files.writeString(file, "p\ty\n0.5\t1\n0.2\t0\n");
        assertThat(ScoreFile.read(file, columns).scores()).containsExactly(0.5, 0.2);
    }

    @Test
    void refusesAParquetFileCutShort() throws IOException {
        Path file = temp.resolve("short.parquet");
        Files.write(file, new byte[] {'P', 'A', 'R', '1', 0, 0});
        assertThatThrownBy(() ->
                        ScoreFile.read(file, new Columns("p", "y", Optional.empty(), Optional.empty(), List.of())))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("expected a whole CSV file with a header, or Parquet");
    }
}
