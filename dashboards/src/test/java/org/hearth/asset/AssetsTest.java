package org.hearth.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hearth.workspace.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetsTest {

    static final Path OWN = Path.of("assets");

    @TempDir
    Path temp;

    @Test
    void areSixDashboardsWhoseChartsEachAskAQuestionAndSayWhatTheyAreOf() {
        Assets assets = Assets.read(OWN);

        assertThat(assets.dashboards()).hasSize(6);
        for (DashboardAsset dashboard : assets.dashboards()) {
            assertThat(dashboard.words()).contains("Withheld");
            assertThat(dashboard.chart("as-of").metrics()).containsExactly("as_of");
            assertThat(dashboard.charts()).hasSizeGreaterThan(3).allSatisfy(chart -> {
                assertThat(chart.note()).as(chart.key()).isNotBlank();
                assertThat(chart.title()).as(chart.key()).endsWith("?");
                assertThat(new ChartForm(chart, assets.dataset(chart.dataset()), 1).description())
                        .as(chart.key())
                        .contains("Source: ");
            });
        }
    }

    @Test
    void giveEveryAssetAnIdentityOfItsOwnThatFollowsFromItsKey() {
        Assets assets = Assets.read(OWN);
        Set<UUID> seen = new HashSet<>();
        for (DashboardAsset dashboard : assets.dashboards()) {
            assertThat(seen.add(dashboard.uuid())).isTrue();
            dashboard
                    .charts()
                    .forEach(
                            chart -> assertThat(seen.add(dashboard.uuid(chart))).isTrue());
        }
        assertThat(seen).allMatch(uuid -> uuid.version() == 5 && uuid.variant() == 2);
        assertThat(Keys.uuid("dashboard", "benchmark")).isEqualTo(Keys.uuid("dashboard", "benchmark"));
        assertThat(Keys.uuid("dashboard", "a")).isNotEqualTo(Keys.uuid("chart", "a"));
    }

    @Test
    void sayEveryFaultAtOnce() throws Exception {
        copy();
        Path file = temp.resolve("benchmark.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("metrics: [england, region,", "metrics: [worth, region,")
                        .replace("- [about]", "- [about, trend]"));

        assertThatThrownBy(() -> Assets.read(temp))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.lines())
                                .contains(
                                        "Cannot use chart benchmark/trend: expected a metric of benchmark_drawn, found worth")
                                .contains(
                                        "Cannot use dashboard benchmark: expected each chart, and the words, once in rows"));
    }

    @Test
    void drawABandOnlyWithAnAxisThatIsNotTruncatedAndAskNobodyForAMap() {
        Assets assets = Assets.read(OWN);
        for (DashboardAsset dashboard : assets.dashboards()) {
            for (ChartAsset chart : dashboard.charts()) {
                var form = new ChartForm(chart, assets.dataset(chart.dataset()), 1).params();
                if (chart.kind() == ChartAsset.Kind.BAND) {
                    assertThat(form.path("truncateYAxis").asBoolean(true)).isFalse();
                    assertThat(chart.metrics()).anyMatch(name -> name.endsWith("__yhat_lower"));
                }
                assertThat(form.path("mapbox_style").asText("")).isEmpty();
            }
        }
    }

    @Test
    void areOfTablesThatDisclosureControlFilledAlone() {
        Assets assets = Assets.read(OWN);
        assertThat(assets.schema()).isEqualTo("marts");
        assertThat(assets.roles())
                .filteredOn(role -> role.name().equals("hearth guest"))
                .hasSize(1)
                .noneMatch(RoleAsset::datasets);
        assertThat(assets.roles().stream().flatMap(role -> role.permissions().stream()))
                .noneMatch(permission -> permission.contains("sql_lab")
                        || permission.contains("SQLLab")
                        || permission.startsWith("all_"));
    }

    private void copy() throws IOException {
        try (Stream<Path> files = Files.list(OWN)) {
            for (Path file : files.toList()) {
                Files.copy(file, temp.resolve(file.getFileName()));
            }
        }
        assertThat(List.of(temp.toFile().list())).hasSize(8);
    }
}
