package org.hearth.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.hearth.authority.Authority;
import org.hearth.command.CommandLineRun;
import org.hearth.evaluation.Evaluation;
import org.hearth.matrix.Feature;
import org.hearth.matrix.MatrixSchema;
import org.hearth.models.Main;
import org.hearth.workspace.Fault;
import org.hearth.workspace.Stage;
import org.hearth.workspace.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table of one's own, trained on and evaluated; and every way in which it can be wrong. */
class OwnTableTest {

    static final String TABLE = """
            table:
              household: id
              as_of: seen_on
              label: outcome
              locality: area
              says: A tenancy ends in arrears within 6 months
              label_months: 6
              data_to: 2026-07-01
              features:
                arrears: {some: "Arrears of {value} weeks", none: "No arrears", missing: "Arrears not known", monotone: raises}
                children: {some: "{value} children", none: "No children"}
                tenure: {some: "Holds it so", none: "Does not hold it so", categories: [social, private]}
            """;

    @TempDir
    Path temp;

    Path authority;
    List<String> rows;

    @BeforeEach
    void table() throws IOException {
        String model = TestAuthority.MODEL
                .replaceAll("(?sm)^rules:.*", "")
                .replace("free_meals_children", "children")
                .concat("""
                        rules:
                          - {name: arrears, words: In arrears, any: [{feature: arrears, at_least: 6}]}
                        current_threshold: {name: many, words: Many children, any: [{feature: children, at_least: 2}]}
                        """)
                .concat(TABLE);
        authority = TestAuthority.write(temp.resolve("authority"), model, 10);
        Files.move(authority.resolve("models/early-help.yaml"), authority.resolve("models/tenancies.yaml"));
        rows = new ArrayList<>(List.of("id,seen_on,outcome,area,arrears,children,tenure"));
        SplittableRandom random = new SplittableRandom(3);
        for (int household = 0; household < 150; household++) {
            for (int quarter = 0; quarter < 16; quarter++) {
                LocalDate asOf = LocalDate.of(2022, 10, 1).plusMonths(3L * quarter);
                int arrears = random.nextInt(10);
                boolean known = !asOf.plusMonths(6).isAfter(LocalDate.of(2026, 7, 1));
                int outcome = random.nextDouble() < 0.02 + 0.04 * arrears ? 1 : 0;
                rows.add("h" + household + "," + asOf + "," + (known ? outcome : "") + ","
                        + GeneratedMatrix.LOCALITIES.get(household % 4) + "," + (arrears == 0 ? "" : arrears) + ","
                        + random.nextInt(4) + "," + (random.nextBoolean() ? "social" : "private"));
            }
        }
    }

    Path file() {
        try {
            return Files.write(temp.resolve("tenancies.csv"), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int run(String verb, String... more) {
        List<String> all = new ArrayList<>(
                List.of(verb, "--model", "tenancies", "-w", "" + temp.resolve("work"), "-a", "" + authority));
        all.addAll(List.of(more));
        return CommandLineRun.run(new Main(), all.toArray(String[]::new));
    }

    @Test
    void isTrainedOnAndEvaluated() {
        assertThat(run("train", "--matrix", file().toString())).isZero();
        assertThat(run("evaluate")).isZero();
        MatrixSchema schema = MatrixSchema.in(temp.resolve("work/matrix/tenancies"));
        assertThat(schema.features())
                .extracting(Feature::name)
                .containsExactly("arrears", "children", "tenure_private", "tenure_social");
        Evaluation evaluation =
                Evaluation.in(Workspace.open(temp.resolve("work")).path("evaluations/tenancies"));
        assertThat(evaluation
                        .measured(evaluation.chosen())
                        .measures()
                        .auc()
                        .orElseThrow()
                        .value())
                .isGreaterThan(0.6);
        assertThat(evaluation.models())
                .extracting(Evaluation.Measured::name)
                .startsWith("prior", "single-feature", "current-threshold", "rules", "logistic");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "h0,2022-10-01,0,north,1,1,social | one row for a household and as-of date in id, found a second one (row 2401)",
                "x,2022-10-01,0,north,inf,1,social | a number from -1e12 to 1e12 in arrears, found something else (row 2401)",
                "x,2022-10-01,0,north,1e300,1,social | a number from -1e12 to 1e12 in arrears, found something else (row 2401)",
                "x,2022-10-01,0,north,many,1,social | a number from -1e12 to 1e12 in arrears, found something else (row 2401)",
                "x,2022-10-01,0,north,1,,social | no words for a missing one in children, found none (row 2401)",
                "x,2022-10-01,0,north,1,1,squat | one of the categories [social, private] in tenure, found another (row 2401)",
                "x,2022-10-01,7,north,1,1,social | 1, 0 or nothing in outcome, found something else (row 2401)",
                "x,yesterday,0,north,1,1,social | a date such as 2025-10-01 in seen_on, found something else (row 2401)",
                "x,2026-04-01,0,north,1,1,social | ends after the data (2026-07-01) in outcome, found one (row 2401)"
            })
    void isRefusedForARowThatIsWrong(String row, String expected) {
        rows.add(row);
        assertThatThrownBy(this::read).isInstanceOf(Fault.class).hasMessageContaining(expected);
        assertThatThrownBy(this::read).message().doesNotContain("squat").doesNotContain("yesterday");
    }

    @Test
    void isRefusedForAColumnThatIsEmptyConstantOrNotThere() {
        rows.replaceAll(row -> row.startsWith("id") ? row : row.replaceAll(",[^,]*,[^,]*,[^,]*$", ",,2,social"));
        assertThatThrownBy(this::read)
                .isInstanceOf(Fault.class)
                .hasMessageContaining("expected a value in some row of arrears, found none in any")
                .hasMessageContaining("expected different values in children, found the same in every row");
        rows.set(0, rows.get(0).replace("arrears", "debts"));
        assertThatThrownBy(this::read)
                .isInstanceOf(Fault.class)
                .hasMessageContaining("expected the column arrears, found id");
    }

    @Test
    void isRefusedWithOneClassOnly() {
        rows.replaceAll(row -> row.replaceAll("(-01),1,", "$1,0,"));
        assertThat(run("train", "--matrix", file().toString())).isEqualTo(3);
    }

    private void read() {
        ModelFile settings = ModelFile.read(authority.resolve("models/tenancies.yaml"));
        OwnMatrix matrix =
                new OwnMatrix(file(), settings.table().orElseThrow(), "tenancies", Authority.read(authority));
        Stage.of("train", Workspace.open(temp.resolve("read")), "matrix/tenancies")
                .make(matrix::fill);
    }
}
