package org.hearth.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.hearth.population.JobTables;
import org.hearth.table.TableWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Features that read the same kinds of fact speak as one reason. */
class ThemesTest {

    @TempDir
    Path matrix;

    private Themes themes() {
        try (TableWriter reads = TableWriter.open(JobTables.READS, matrix)) {
            read(reads, "absence_now", "school.attendance");
            read(reads, "absence_streak", "school.attendance");
            read(reads, "events", "police.missing");
            read(reads, "events", "school.attendance");
            read(reads, "missing", "police.missing");
        }
        return Themes.in(matrix);
    }

    private static void read(TableWriter reads, String feature, String kind) {
        reads.write(feature, "early help planning", "household", kind, null, null, 365L, 0L);
    }

    private static Contribution adds(String feature, double amount) {
        return new Contribution(feature, OptionalDouble.of(1), amount, feature);
    }

    @Test
    void areTheFeaturesThatReadTheSameKindsOfFact() {
        Themes themes = themes();
        assertThat(themes.of("absence_streak")).isEqualTo("absence_now").isEqualTo(themes.of("absence_now"));
        assertThat(themes.of("events")).isEqualTo("events");
        assertThat(themes.of("missing")).isEqualTo("missing");
    }

    @Test
    void areThemselvesWhereNothingSaysWhatTheyRead() {
        assertThat(Themes.in(matrix).of("absence_streak")).isEqualTo("absence_streak");
    }

    @Test
    void raiseByWhatTheirFeaturesAddUpTo() {
        List<Contribution> contributions = List.of(
                adds("missing", 0.5), adds("absence_now", 0.3), adds("absence_streak", 0.3), adds("events", -0.4));
        assertThat(themes().raising(contributions, 3)).containsExactly("absence_now", "missing");
        assertThat(themes().raising(contributions, 1)).containsExactly("absence_now");
    }

    @Test
    void doNotRaiseWhereTheirFeaturesTakeAwayMoreThanTheyAdd() {
        assertThat(themes().raising(List.of(adds("absence_now", 0.2), adds("absence_streak", -0.3)), 3))
                .isEmpty();
    }
}
