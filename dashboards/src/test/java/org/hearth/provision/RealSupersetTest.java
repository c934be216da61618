package org.hearth.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.provision.Asked.context;
import static org.hearth.provision.Asked.guest;
import static org.hearth.provision.Asked.id;
import static org.hearth.provision.Asked.localities;
import static org.hearth.provision.Asked.number;
import static org.hearth.provision.Asked.query;
import static org.hearth.provision.Asked.strings;
import static org.hearth.provision.Asked.token;
import static org.hearth.provision.Asked.values;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearth.asset.Assets;
import org.hearth.asset.ChartAsset;
import org.hearth.asset.DashboardAsset;
import org.hearth.asset.DatasetAsset;
import org.hearth.asset.FilterAsset;
import org.hearth.superset.Listing;
import org.hearth.superset.Superset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A real Superset on a small town: needs Python 3.11, package access and a browser. */
@Tag("superset")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RealSupersetTest {

    static final Assets ASSETS = Assets.read(Path.of("assets"));

    @TempDir
    static Path temp;

    static Town town;

    @BeforeAll
    static void start() throws Exception {
        town = Town.open(temp);
        town.hearth("dashboards", "up");
    }

    @AfterAll
    static void stop() throws Exception {
        town.close();
    }

    @Test
    @Order(1)
    void writesNothingTheSecondTime() throws Exception {
        assertThat(town.hearth("dashboards", "up")).contains("as the files say, nothing to change");
    }

    @Test
    @Order(2)
    void answersEveryChartWithWhatSqlOnMartsSays() throws Exception {
        Superset admin = town.admin();
        try (Marts marts = new Marts(town.connection())) {
            for (DashboardAsset dashboard : ASSETS.dashboards()) {
                for (ChartAsset chart : dashboard.charts()) {
                    ObjectNode context = context(admin, chart);
                    JsonNode answer = admin.ask("/api/v1/chart/data", context)
                            .path("result")
                            .path(0);
                    String where = dashboard.slug() + "/" + chart.key();
                    assertThat(answer.path("error").isNull())
                            .as(where + answer.path("error"))
                            .isTrue();
                    assertThat(answer.path("rejected_filters")).as(where).isEmpty();
                    List<String> columns =
                            strings(context.path("queries").path(0).path("columns"));
                    List<String> names = new ArrayList<>(columns);
                    context.path("queries").path(0).path("metrics").forEach(name -> names.add(name.asText()));
                    assertThat(Marts.rows(answer.path("data"), names))
                            .as(where)
                            .isNotEmpty()
                            .isEqualTo(marts.rows(chart, ASSETS.dataset(chart.dataset()), columns));
                }
            }
        }
    }

    @Test
    @Order(3)
    void showsEachLoginItsOwnAreaAlone() throws Exception {
        assertThat(localities(town.login("commissioner"))).contains("all", "north", "south");
        assertThat(localities(town.login("planner-north"))).containsExactly("everyone", "north");
        assertThat(localities(town.login("planner-west"))).containsExactly("everyone", "west");
        assertThat(localities(town.login("newcomer"))).isEmpty();
    }

    @Test
    @Order(4)
    void letsNobodyAroundTheRules() throws Exception {
        Superset north = town.login("planner-north");
        DatasetAsset flow = ASSETS.dataset("flow_drawn");
        ObjectNode others = query(id(town.admin(), flow), List.of("locality"));
        ((ObjectNode) others.path("queries").path(0))
                .putArray("filters")
                .addObject()
                .put("col", "locality")
                .put("op", "==")
                .put("val", "south");
        assertThat(north.ask("/api/v1/chart/data", others)
                        .path("result")
                        .path(0)
                        .path("data"))
                .isEmpty();

        ObjectNode injected = query(id(town.admin(), flow), List.of("locality"));
        ((ObjectNode) injected.path("queries").path(0))
                .putObject("extras")
                .put("where", "1 = 1 OR 1 = 1")
                .put("having", "");
        assertThat(values(north.ask("/api/v1/chart/data", injected), "locality"))
                .containsExactly("north");

        for (String expression : List.of(
                "query_to_xml('select locality from marts.flow', true, true, '')::text",
                "pg_catalog.\"query_to_xml\"('select locality from marts.flow', true, true, '')::text",
                "(ts_stat('select locality::tsvector from marts.flow')).word",
                "(select max(locality) from marts.flow)",
                "current_setting('is_superuser')")) {
            ObjectNode asked = query(id(town.admin(), flow), List.of());
            ((ObjectNode) asked.path("queries").path(0))
                    .putArray("metrics")
                    .addObject()
                    .put("expressionType", "SQL")
                    .put("label", "x")
                    .put("sqlExpression", expression);
            assertThat(north.exchange("POST", "/api/v1/chart/data", asked.toString())
                            .status())
                    .as(expression)
                    .isBetween(400, 499);
        }

        try (Marts marts = new Marts(town.connection())) {
            assertThat(marts.mayRun("query_to_xml(text, boolean, boolean, text)"))
                    .isFalse();
            assertThat(marts.mayRun("ts_stat(text)")).isFalse();
        }

        ObjectNode csv = query(id(town.admin(), flow), List.of("locality"));
        csv.put("result_format", "csv");
        assertThat(north.exchange("POST", "/api/v1/chart/data", csv.toString()).body())
                .contains("north")
                .doesNotContain("south");

        assertThat(north.exchange("GET", "/api/v1/database/", "")
                        .json()
                        .path("count")
                        .asInt())
                .isZero();
        assertThat(north.exchange("POST", "/api/v1/sqllab/execute/", "{\"database_id\":1,\"sql\":\"select 1\"}")
                        .status())
                .isEqualTo(403);
        for (String path : List.of("dashboard/1", "chart/1", "dataset/1", "security/users/1", "rowlevelsecurity/1")) {
            assertThat(north.exchange("PUT", "/api/v1/" + path, "{}").status())
                    .as(path)
                    .isIn(403, 404);
        }
    }

    @Test
    @Order(5)
    void letsAGuestSeeOneDashboardAndItsRuleAloneAndNoneWithoutARule() throws Exception {
        JsonNode embedded = town.embedding().path("dashboards");
        String rule = "authority = 'E08990001' AND locality IN ('north')";
        String good = token(
                embedded.path("demand-and-flow").asText(),
                rule,
                300,
                town.secrets().path("guest").asText());
        assertThat(guest(good, "demand-and-flow", "contacts").statusCode()).isEqualTo(200);
        assertThat(guest(good, "demand-and-flow", "contacts").body()).doesNotContain("\"South Northbrook\"");

        assertThat(guest(good, "need-now-and-next", "outlook").statusCode()).isEqualTo(403);
        String expired = token(
                embedded.path("demand-and-flow").asText(),
                rule,
                -10,
                town.secrets().path("guest").asText());
        assertThat(guest(expired, "demand-and-flow", "contacts").statusCode()).isEqualTo(401);
        String forged =
                token(embedded.path("demand-and-flow").asText(), rule, 300, "another key of at least thirty-two bytes");
        assertThat(guest(forged, "demand-and-flow", "contacts").statusCode()).isEqualTo(401);

        String resource = "{\"user\":{\"username\":\"x\"},\"resources\":[{\"type\":\"dashboard\",\"id\":\""
                + embedded.path("demand-and-flow").asText() + "\"}],\"rls\":";
        for (String rules :
                List.of("[]", "[{\"clause\":\"1=1\"}]", "[{\"dataset\":1,\"clause\":\"authority = 'E08990001'\"}]")) {
            assertThat(town.admin()
                            .exchange("POST", "/api/v1/security/guest_token/", resource + rules + "}")
                            .status())
                    .as(rules)
                    .isEqualTo(400);
        }
    }

    @Test
    @Order(6)
    void repairsWhatBrokeAndLeavesAloneWhatPeopleMade() throws Exception {
        Superset admin = town.admin();
        JsonNode chart = Listing.all(admin, "chart").get(0);
        ObjectNode own = Town.JSON.createObjectNode();
        own.put("slice_name", "Somebody's own")
                .put("viz_type", "table")
                .put("datasource_id", chart.path("datasource_id").asLong());
        own.put("datasource_type", "table").put("params", "{}").put("certified_by", "hearth");
        admin.post("/api/v1/chart/", own);
        admin.delete("/api/v1/chart/" + chart.path("id").asLong());
        ProcessHandle.of(Long.parseLong(Files.readString(town.pid()).split(" ", -1)[0]))
                .orElseThrow()
                .destroyForcibly();

        assertThat(town.hearth("dashboards", "up")).contains("1 to create");
        assertThat(town.hearth("dashboards", "up")).contains("nothing to change");
        assertThat(Listing.all(town.admin(), "chart"))
                .anyMatch(one -> one.path("slice_name").asText().equals("Somebody's own"))
                .anyMatch(one -> one.path("uuid").equals(chart.path("uuid")));
    }

    @Test
    @Order(7)
    void bringsWhatAPersonChangedBackIntoTheFiles() throws Exception {
        Path copy = assets("exported");
        DashboardAsset benchmark = dashboard("benchmark");
        String uuid = benchmark.uuid(benchmark.chart("trend")).toString();
        Superset admin = town.admin();
        JsonNode chart = Listing.all(admin, "chart").stream()
                .filter(one -> one.path("uuid").asText().equals(uuid))
                .findFirst()
                .orElseThrow();
        ObjectNode changed = Town.JSON.createObjectNode();
        changed.put("slice_name", "A better question?");
        ObjectNode params = (ObjectNode) Town.JSON.readTree(chart.path("params").asText());
        changed.put("params", params.put("markerSize", 12).toString());
        admin.put("/api/v1/chart/" + chart.path("id").asLong(), changed);

        town.hearth("dashboards", "export", "--assets", copy.toString());
        ChartAsset read = Assets.read(copy).dashboards().get(0).chart("trend");
        assertThat(read.title()).isEqualTo("A better question?");
        assertThat(read.options().orElseThrow()).containsEntry("markerSize", 12);
        assertThat(town.hearth("dashboards", "plan", "--assets", copy.toString()))
                .contains("nothing to change");

        assertThat(town.hearth("dashboards", "up")).contains("1 to update");
    }

    @Test
    @Order(8)
    void drawsEveryDashboardWithoutAnErrorAndAsksNobodyElse() throws Exception {
        Path pictures = Files.createDirectories(Path.of("target", "screenshots"));
        try (DrawnDashboards drawn = new DrawnDashboards(town, "commissioner")) {
            for (DashboardAsset dashboard : ASSETS.dashboards()) {
                assertThat(drawn.open(dashboard, pictures))
                        .as(dashboard.slug())
                        .hasSize(dashboard.charts().size())
                        .doesNotContain("error");
                assertThat(drawn.text())
                        .contains(dashboard.charts().stream()
                                .map(ChartAsset::title)
                                .toList());
                assertThat(drawn.text())
                        .contains(dashboard.charts().stream()
                                .map(ChartAsset::note)
                                .toList());
                assertGoesByItsFilters(dashboard, drawn.asked());
            }
            assertThat(drawn.hosts()).containsOnly("127.0.0.1");
        }
    }

    @Test
    @Order(9)
    void areShownInsideThePagesOfTheServiceToEachTheirOwnAreaAndATableWhereSupersetIsNot() throws Exception {
        Path pictures = Files.createDirectories(Path.of("target", "screenshots"));
        Process service = town.serve();
        try (DrawnDashboards drawn = new DrawnDashboards(town, "newcomer")) {
            int charts = dashboard("need-now-and-next").charts().size();
            drawn.signIn("marcus");
            assertThat(drawn.embedded("/forecasts", charts, pictures.resolve("inside-forecasts.png")))
                    .contains("All of Northbrook", "As of which day?");
            drawn.signIn("amira");
            assertThat(drawn.embedded("/forecasts", charts, pictures.resolve("inside-forecasts-of-north.png")))
                    .contains("North Northbrook", "1 October 2026")
                    .doesNotContain("All of Northbrook", "South Northbrook");

            town.hearth("dashboards", "down");
            // The service goes on with the database that was held open for Superset.
            assertThat(drawn.withoutDashboard("/forecasts"))
                    .contains("Forecasts of early help", "assessments are expected");
            assertThat(town.hearth("dashboards", "status")).contains("stopped");
        } finally {
            service.destroy();
            service.waitFor();
        }
    }

    @Test
    @Order(10)
    void removesWhatTheFilesNoLongerWantAndServesASupersetThatWasThereAlready() throws Exception {
        town.hearth("dashboards", "up");
        Path fewer = assets("fewer");
        Files.delete(fewer.resolve("benchmark.yaml"));
        int gone = 1 + dashboard("benchmark").charts().size();
        assertThat(town.hearth("dashboards", "up", "--assets", fewer.toString()))
                .contains(gone + " to remove");
        assertThat(Listing.all(town.admin(), "dashboard"))
                .hasSize(ASSETS.dashboards().size() - 1);

        JsonNode held = town.connection();
        Map<String, String> account = Map.of(
                "HEARTH_SUPERSET_USER",
                "hearth-admin",
                "HEARTH_SUPERSET_PASSWORD",
                town.secrets().path("admin").asText(),
                "HEARTH_MARTS_URI",
                "postgresql+psycopg2://" + held.path("user").asText() + ":"
                        + held.path("password").asText() + "@"
                        + held.path("host").asText() + ":"
                        + held.path("port").asInt() + "/"
                        + held.path("database").asText());
        String there = town.base().toString();
        assertThat(town.hearth(account, "dashboards", "up", "--superset", there))
                .contains(gone + " to create")
                .doesNotContain("Demo logins");
        assertThat(town.hearth(account, "dashboards", "plan", "--superset", there))
                .contains("nothing to change");
    }

    /** A copy of the files. */
    private static Path assets(String name) throws Exception {
        Path copy = Files.createDirectories(temp.resolve(name));
        try (var files = Files.list(Path.of("assets"))) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }

    static DashboardAsset dashboard(String slug) {
        return ASSETS.dashboards().stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    /** A filter that starts with its first value is gone by at once: without it a chart would add a total to its parts. */
    private static void assertGoesByItsFilters(DashboardAsset dashboard, Map<Long, JsonNode> asked) throws Exception {
        for (FilterAsset filter : dashboard.filters()) {
            for (ChartAsset chart : dashboard.charts()) {
                if (filter.first() && !filter.not().orElse(List.of()).contains(chart.key())) {
                    long number =
                            number(town.admin(), "chart", dashboard.uuid(chart).toString());
                    assertThat(asked.get(number).path("filters").findValuesAsText("col"))
                            .as(dashboard.slug() + "/" + chart.key() + " by " + filter.name())
                            .contains(filter.column());
                }
            }
        }
    }
}
