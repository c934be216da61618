package org.hearth.superset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Duration;
import org.hearth.workspace.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SupersetTest {

    static final ObjectMapper JSON = new ObjectMapper();

    Recorded recorded;

    @BeforeEach
    void start() throws Exception {
        recorded = new Recorded();
    }

    @AfterEach
    void stop() {
        recorded.close();
    }

    @Test
    void writesWithTheTokenItsCsrfTokenAndTheCookieThatCameWithIt() {
        recorded.answers(201, "{\"id\":7}");

        assertThat(recorded.superset()
                        .post("/api/v1/chart/", JSON.createObjectNode())
                        .path("id")
                        .asInt())
                .isEqualTo(7);
    }

    @Test
    void signsInAgainWhenTheTokenHasEndedAndRepeatsWhatItAsked() {
        Superset superset = recorded.superset();
        superset.get("/api/v1/chart/");
        recorded.endToken();
        recorded.answers(200, "{\"count\":3}");

        assertThat(superset.get("/api/v1/chart/").path("count").asInt()).isEqualTo(3);
        assertThat(superset.put("/api/v1/chart/1", JSON.createObjectNode())
                        .path("count")
                        .asInt())
                .isEqualTo(3);
        assertThat(recorded.tokens()).isEqualTo(2);
    }

    @Test
    void countsWhatItWritesAndNotWhatItAsks() {
        Superset superset = recorded.superset();
        superset.get("/api/v1/chart/");
        superset.ask("/api/v1/chart/data", JSON.createObjectNode());
        assertThat(superset.writes()).isZero();

        superset.put("/api/v1/chart/1", JSON.createObjectNode());
        superset.delete("/api/v1/chart/1");
        assertThat(superset.writes()).isEqualTo(2);
    }

    @Test
    void saysInOneLineWhatWasRefusedWhicheverShapeTheReasonHas() {
        assertThat(Refusal.of(422, "{\"message\":{\"slug\":[\"Must be unique\"]}}")
                        .reason())
                .isEqualTo("slug: Must be unique");
        assertThat(Refusal.of(
                                422,
                                "{\"message\":{\"database_name\":\"A database with the same name already exists.\"}}")
                        .reason())
                .isEqualTo("database_name: A database with the same name already exists.");
        assertThat(Refusal.of(404, "{\"message\":\"Not found\"}").reason()).isEqualTo("Not found");
        assertThat(Refusal.of(422, "{\"msg\":\"Not enough segments\"}").reason())
                .isEqualTo("Not enough segments");
        assertThat(Refusal.of(400, "{\"errors\":[{\"message\":\"The port is closed.\",\"error_type\":\"X\"}]}")
                        .reason())
                .isEqualTo("The port is closed.");
        assertThat(Refusal.of(502, "<html>Bad gateway</html>").reason()).isEqualTo("no reason given");
    }

    @Test
    void isAFaultWhenItIsRefusedOrNobodyIsThere() {
        Superset superset = recorded.superset();
        recorded.answers(422, "{\"message\":{\"slug\":[\"Must be unique\"]}}");
        assertThatThrownBy(() -> superset.post("/api/v1/dashboard/", JSON.createObjectNode()))
                .isInstanceOf(Fault.class)
                .hasMessage(
                        "Cannot post /api/v1/dashboard/: expected Superset to agree, found status 422 (slug: Must be unique)");

        Superset nobody = new Superset(new Account(URI.create("http://127.0.0.1:1"), "admin", "a password"));
        assertThatThrownBy(() -> nobody.get("/health"))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("`hearth dashboards up` starts or repairs it")
                .hasMessageNotContaining("a password");
    }

    @Test
    void isAFaultInOneLineWhenItDoesNotAnswerInTime() {
        recorded.isSlow();
        Superset superset = recorded.superset(Duration.ofMillis(200));
        assertThatThrownBy(() -> superset.get("/api/v1/chart/"))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("no answer within 0.2 s");
    }

    @Test
    void listsInOrderOfIdAndRefusesAListThatLacksSome() {
        Superset superset = recorded.superset();
        recorded.answers(200, "{\"count\":2,\"result\":[{\"id\":1},{\"id\":2}]}");
        assertThat(Listing.all(superset, "chart")).hasSize(2);
        assertThat(recorded.asked).last().asString().contains("order_column").contains("asc");

        recorded.answers(200, "{\"count\":3,\"result\":[{\"id\":1},{\"id\":1},{\"id\":2}]}");
        assertThatThrownBy(() -> Listing.all(superset, "chart"))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("found 2");
    }

    @Test
    void refusesAServerWhoseContractLacksWhatIsWritten() {
        Superset superset = recorded.superset();
        recorded.answers(
                200,
                "{\"info\":{\"title\":\"Superset\"},\"paths\":{\"/api/v1/chart/data\":{}},\"components\":{\"schemas\":{}}}");

        assertThatThrownBy(() -> Contract.require(superset))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("DashboardRestApi.put.json_metadata")
                .hasMessageContaining("/api/v1/rowlevelsecurity/")
                .hasMessageNotContaining("chart/data");
    }

    @Test
    void goesByWhatReleasedVersionsWereRecordedToTake() throws Exception {
        assertThat(Contract.missing(openapi("6.1.0"))).isEmpty();
        assertThat(Contract.missing(openapi("5.0.0")))
                .containsExactly(
                        "/api/v1/security/roles/",
                        "/api/v1/security/users/",
                        "ChartRestApi.post.uuid",
                        "DashboardRestApi.post.uuid",
                        "DatasetRestApi.post.uuid");
    }

    private static JsonNode openapi(String version) throws Exception {
        return new ObjectMapper().readTree(SupersetTest.class.getResource("openapi-" + version + ".json"));
    }
}
