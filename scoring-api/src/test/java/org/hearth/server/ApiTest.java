package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.validation.ResponseValidator;
import io.vertx.openapi.validation.ValidatableResponse;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.hearth.access.Access;
import org.hearth.database.Database;
import org.hearth.database.Secrets;
import org.hearth.database.TestWorkspace;
import org.hearth.publish.ExampleArtefacts;
import org.hearth.publish.Publisher;
import org.hearth.workspace.Fault;
import org.hearth.workspace.Workspace;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiTest {

    static final String REFERENCE = ExampleArtefacts.reference(ExampleArtefacts.NORTH_1);
    static final String OF_SOUTH = ExampleArtefacts.reference(ExampleArtefacts.SOUTH_1);
    static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path temp;

    static Vertx vertx;
    static Secrets secrets;
    static Server server;
    static Client anyone;
    static Client amira;
    static Client priya;
    static Client helen;

    @BeforeAll
    static void open() throws Exception {
        vertx = Vertx.vertx();
        secrets = Secrets.in(temp.resolve("keys"));
        server = served(temp, secrets);
        anyone = new Client(address(server), Optional.empty());
        amira = Client.signedIn(address(server), "amira");
        priya = Client.signedIn(address(server), "priya");
        helen = Client.signedIn(address(server), "helen");
    }

    /** A server of the example's artefacts, with a database of its own. */
    static Server served(Path temp, Secrets secrets) throws Exception {
        Workspace workspace = TestWorkspace.in(temp.resolve("work"));
        ExampleArtefacts.write(workspace, 0.25);
        return Server.start(Access.read(ExampleArtefacts.northbrook(), true), secrets, 0, () -> {
            Database database = Database.embedded(workspace, secrets);
            Publisher.of(workspace, ExampleArtefacts.northbrook()).publish(database);
            return database;
        });
    }

    static String address(Server server) {
        return "http://127.0.0.1:" + server.port();
    }

    @AfterAll
    static void close() throws Exception {
        server.close();
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }

    static void problem(HttpResponse<String> response, int status, String slug) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
        JsonNode body = JSON.readTree(response.body());
        assertThat(body.get("type").asText()).isEqualTo("urn:hearth:problem:" + slug);
        assertThat(body.get("status").asInt()).isEqualTo(status);
        assertThat(body.get("title").asText()).isNotBlank();
        assertThat(body.get("detail").asText()).isNotBlank();
        assertThat(response.body())
                .doesNotContain("Exception")
                .doesNotContain("org.hearth")
                .doesNotContain("at java");
    }

    /** A request for every operation of the contract that answers 200. */
    static Map<String, String> requests() {
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("health", "/health");
        paths.put("me", "/me");
        paths.put("workLists", "/work-lists");
        paths.put("workList", "/work-lists/north");
        paths.put("household", "/households/" + REFERENCE + "?purpose=early-help-review");
        paths.put("whyListed", "/households/" + REFERENCE + "/why-listed?purpose=subject-access&member=2");
        paths.put("contest", "/households/" + REFERENCE + "/contest");
        paths.put("areas", "/areas");
        paths.put("localities", "/localities");
        paths.put("needs", "/needs");
        paths.put("counts", "/counts");
        paths.put("forecasts", "/forecasts");
        paths.put("backtests", "/backtests");
        paths.put("models", "/models");
        paths.put("evaluation", "/models/early-help/evaluation");
        paths.put("fairness", "/models/early-help/fairness");
        paths.put("monitoring", "/models/early-help/monitoring");
        paths.put("sources", "/sources");
        paths.put("publications", "/publications");
        paths.put("auditSummary", "/audit/summary");
        return paths;
    }

    @Test
    void answersEveryOperationAsTheContractSays() throws Exception {
        OpenAPIContract contract = Contract.read(vertx)
                .toCompletionStage()
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS)
                .routes();
        ResponseValidator validator = ResponseValidator.create(vertx, contract);
        Map<String, String> requests = requests();
        assertThat(contract.operations().stream().map(operation -> operation.getOperationId()))
                .containsExactlyInAnyOrderElementsOf(java.util.stream.Stream.concat(
                                requests.keySet().stream(),
                                java.util.stream.Stream.of(
                                        "demoToken", "guestToken", "decide", "openContest", "decideContest"))
                        .toList());
        assertThat(amira.post("/api/v1/households/" + REFERENCE + "/decision?outcome=look-again&fit=partly")
                        .body())
                .contains("\"outcome\":\"look-again\"", "\"decided_by\":\"amira\"");
        assertThat(amira.post("/api/v1/households/" + REFERENCE + "/contest?grounds=records-wrong")
                        .statusCode())
                .isEqualTo(200);
        for (Map.Entry<String, String> request : requests.entrySet()) {
            Client client = request.getKey().equals("auditSummary") ? helen : amira;
            HttpResponse<String> response = client.get("/api/v1" + request.getValue());
            assertThat(response.statusCode())
                    .as(request.getKey() + response.body())
                    .isEqualTo(200);
            assertThat(response.headers().firstValue("content-type")).contains("application/json");
            validator
                    .validate(
                            ValidatableResponse.create(200, Buffer.buffer(response.body()), "application/json"),
                            request.getKey())
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void givesGuestTokensToTheSignedInAloneAndNoneWhereThereAreNoDashboards() throws Exception {
        problem(anyone.get("/api/v1/dashboards/need-now-and-next/guest-token"), 401, "not-signed-in");
        problem(amira.get("/api/v1/dashboards/need-now-and-next/guest-token"), 404, "not-found");
        problem(amira.get("/api/v1/dashboards/NOT-A-SLUG/guest-token"), 400, "bad-request");
    }

    @Test
    void letsAManagerAloneDecideAContest() throws Exception {
        Client tom = Client.signedIn(amira.address(), "tom");
        String second = ExampleArtefacts.reference(ExampleArtefacts.NORTH_2);
        problem(tom.post("/api/v1/households/" + second + "/contest?grounds=my-words"), 400, "bad-request");
        problem(anyone.post("/api/v1/households/" + second + "/contest?grounds=other"), 401, "not-signed-in");
        tom.post("/api/v1/households/" + second + "/contest?grounds=other");
        String decision = "/api/v1/households/" + second + "/contest/decision?outcome=withdrawn";
        problem(amira.post(decision), 403, "not-allowed");
        assertThat(tom.post(decision).body()).contains("\"state\":\"withdrawn\"", "\"decided_by\":\"tom\"");
        problem(tom.post(decision), 404, "not-found");
    }

    @Test
    void servesItsContract() throws Exception {
        HttpResponse<String> response = anyone.get("/api/v1/openapi.yaml");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).startsWith("openapi: 3.1.0");
    }

    @Test
    void asksForASignInBeforeAnythingElse() throws Exception {
        List<String> open = List.of("health", "models", "evaluation", "sources", "publications");
        for (Map.Entry<String, String> request : requests().entrySet()) {
            HttpResponse<String> response = anyone.get("/api/v1" + request.getValue());
            if (open.contains(request.getKey())) {
                assertThat(response.statusCode()).as(request.getKey()).isEqualTo(200);
            } else {
                problem(response, 401, "not-signed-in");
            }
        }
        problem(anyone.get("/api/v1/households/" + REFERENCE), 401, "not-signed-in");
        assertThat(anyone.get("/api/v1/me").headers().firstValue("www-authenticate"))
                .isPresent();
    }

    @Test
    void refusesATokenThatWasTouched() throws Exception {
        String token = amira.token().orElseThrow();
        for (String forged : List.of(
                token.replace("amira", "helen"),
                token + "x",
                "amira",
                "",
                "..",
                "amira.99999999999.",
                token.substring(1))) {
            problem(new Client(amira.address(), Optional.of(forged)).get("/api/v1/me"), 401, "not-signed-in");
        }
    }

    @Test
    void refusesWhatIsNotForTheRoleOrTeam() throws Exception {
        problem(amira.get("/api/v1/work-lists/south"), 403, "not-allowed");
        problem(amira.get("/api/v1/audit/summary"), 403, "not-allowed");
        problem(priya.get("/api/v1/work-lists"), 403, "not-allowed");
        problem(priya.get("/api/v1/households/" + REFERENCE + "?purpose=allocation"), 403, "not-allowed");
        problem(helen.get("/api/v1/work-lists/north"), 403, "not-allowed");
        assertThat(priya.get("/api/v1/forecasts").statusCode()).isEqualTo(200);
    }

    @Test
    void doesNotTellAnotherTeamsHouseholdFromNone() throws Exception {
        HttpResponse<String> others = amira.get("/api/v1/households/" + OF_SOUTH + "?purpose=allocation");
        HttpResponse<String> none = amira.get("/api/v1/households/AAAA-AAAA?purpose=allocation");
        problem(others, 404, "not-found");
        assertThat(others.body()).isEqualTo(none.body());
        problem(amira.get("/api/v1/households/Mary%20Jones?purpose=allocation"), 404, "not-found");
        problem(amira.get("/api/v1/nothing"), 404, "not-found");
        problem(amira.get("/api/v2"), 404, "not-found");
        problem(amira.get("/api/v1/models/other/evaluation"), 404, "not-found");
        problem(anyone.post("/api/v1/demo/token?persona=nobody"), 404, "not-found");
    }

    @Test
    void namesAWrongParameterAndNeverItsValue() throws Exception {
        HttpResponse<String> missing = amira.get("/api/v1/households/" + REFERENCE);
        problem(missing, 400, "bad-request");
        assertThat(missing.body()).contains("purpose");
        HttpResponse<String> wrong = amira.get("/api/v1/households/" + REFERENCE + "?purpose=Mary-Jones");
        problem(wrong, 400, "bad-request");
        assertThat(wrong.body()).contains("purpose").doesNotContain("Mary");
        problem(amira.get("/api/v1/counts?locality=a%27--"), 400, "bad-request");
        problem(amira.get("/api/v1/households/K7QM%00?purpose=visit"), 400, "bad-request");
    }

    @Test
    void refusesAnotherMethodAndAnotherHost() throws Exception {
        HttpResponse<String> post = amira.post("/api/v1/areas");
        problem(post, 405, "method-not-allowed");
        assertThat(post.headers().firstValue("Allow")).hasValue("GET");
        assertThat(amira.post("/forecasts").headers().firstValue("Allow")).hasValue("GET");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream()
                    .write("GET /api/v1/health HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("urn:hearth:problem:bad-request");
        }
    }

    @Test
    void auditsEveryHouseholdThatIsReadOverHttp() throws Exception {
        long before = helen.json("/api/v1/audit/summary").get("entries").asLong();
        amira.get("/api/v1/households/" + REFERENCE + "?purpose=allocation");
        amira.get("/api/v1/households/" + REFERENCE + "?purpose=allocation");
        amira.get("/api/v1/households/" + OF_SOUTH + "?purpose=allocation");
        JsonNode after = helen.json("/api/v1/audit/summary");
        assertThat(after.get("entries").asLong()).isEqualTo(before + 3);
        assertThat(after.get("whole").asBoolean()).isTrue();
        assertThat(after.toString()).doesNotContain(REFERENCE).doesNotContain(OF_SOUTH);
    }

    @Test
    void givesTheEvaluationAsTheModelsWroteIt() throws Exception {
        assertThat(anyone.get("/api/v1/models/early-help/evaluation").body()).isEqualTo(ExampleArtefacts.EVALUATION);
    }

    @Test
    void saysToBrowsersWhatTheyMayDo() throws Exception {
        for (String path : List.of("/api/v1/health", "/api/v1/me", "/", "/nothing")) {
            var headers = anyone.get(path).headers();
            assertThat(headers.firstValue("content-security-policy").orElseThrow())
                    .contains("default-src 'self'");
            assertThat(headers.firstValue("x-content-type-options")).contains("nosniff");
            assertThat(headers.firstValue("referrer-policy")).contains("same-origin");
            assertThat(headers.firstValue("cache-control")).contains("no-store");
        }
    }

    @Test
    void letsNobodySignInUnlessItIsADemo() throws Exception {
        try (Server plain = Server.start(
                Access.read(ExampleArtefacts.northbrook(), false),
                secrets,
                0,
                () -> Database.embedded(Workspace.open(temp.resolve("work")), secrets))) {
            String address = "http://127.0.0.1:" + plain.port();
            problem(new Client(address, Optional.empty()).post("/api/v1/demo/token?persona=amira"), 404, "not-found");
            problem(new Client(address, amira.token()).get("/api/v1/me"), 401, "not-signed-in");
        }
    }

    @Test
    void saysInOneLineThatItsPortIsInUseBeforeItStartsAnything() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Access access = Access.read(ExampleArtefacts.northbrook(), true);
            assertThatThrownBy(() -> Server.start(access, secrets, taken.getLocalPort(), () -> {
                        throw new AssertionError("opened the database");
                    }))
                    .isInstanceOfSatisfying(Fault.class, fault -> {
                        assertThat(fault.kind()).isEqualTo(Fault.Kind.PORT);
                        assertThat(fault.lines()).hasSize(1);
                        assertThat(fault.lines().get(0)).contains("port " + taken.getLocalPort());
                    });
        }
    }
}
