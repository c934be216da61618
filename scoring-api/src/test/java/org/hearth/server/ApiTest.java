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
import java.io.ByteArrayInputStream;
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
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.hearth.access.Access;
import org.hearth.answer.MediaType;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTest {

    static final String REFERENCE = ExampleArtefacts.reference(ExampleArtefacts.NORTH_1);
    static final String OF_SOUTH = ExampleArtefacts.reference(ExampleArtefacts.SOUTH_1);
    static final String ARROW = MediaType.ARROW.text();
    static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path temp;

    static Vertx vertx;
    static Workspace workspace;
    static Secrets secrets;
    static Server server;
    static Client anyone;
    static Client amira;
    static Client priya;
    static Client helen;

    @BeforeAll
    static void open() throws Exception {
        vertx = Vertx.vertx();
        workspace = TestWorkspace.in(temp.resolve("work"));
        secrets = Secrets.in(temp.resolve("keys"));
        ExampleArtefacts.write(workspace, 0.25);
        server = Server.start(Access.read(ExampleArtefacts.northbrook(), true), secrets, 0, () -> {
            Database database = Database.embedded(workspace, secrets);
            Publisher.of(workspace, ExampleArtefacts.northbrook()).publish(database);
            return database;
        });
        String address = "http://127.0.0.1:" + server.port();
        anyone = new Client(address, Optional.empty());
        amira = Client.signedIn(address, "amira");
        priya = Client.signedIn(address, "priya");
        helen = Client.signedIn(address, "helen");
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

    @ParameterizedTest
    @ValueSource(strings = {"areas", "counts", "forecasts", "backtests", "work-lists/north"})
    void servesTablesInTheFormThatIsAccepted(String table) throws Exception {
        String path = "/api/v1/" + table;
        JsonNode json = amira.json(path);
        JsonNode rows = json.isArray() ? json : json.get("entries");
        HttpResponse<String> csv = amira.get(path, "Accept", "text/csv");
        assertThat(csv.headers().firstValue("content-type")).contains("text/csv");
        String[] lines = csv.body().split("\r\n");
        assertThat(lines).hasSize(rows.size() + 1);
        assertThat(lines[0].split(",")).hasSize(rows.get(0).size());
        HttpResponse<byte[]> arrow = amira.bytes(path, "Accept", ARROW);
        assertThat(arrow.headers().firstValue("content-type")).contains(ARROW);
        try (BufferAllocator allocator = new RootAllocator();
                ArrowStreamReader reader = new ArrowStreamReader(new ByteArrayInputStream(arrow.body()), allocator)) {
            assertThat(reader.loadNextBatch()).isTrue();
            assertThat(reader.getVectorSchemaRoot().getRowCount()).isEqualTo(rows.size());
            assertThat(reader.getVectorSchemaRoot().getSchema().getFields().stream()
                            .map(field -> field.getName()))
                    .containsExactly(lines[0].split(","));
        }
    }

    @Test
    void keepsNumbersAndDaysAsSuchInArrow() throws Exception {
        HttpResponse<byte[]> arrow = priya.bytes("/api/v1/counts?locality=north&need=all", "Accept", ARROW);
        try (BufferAllocator allocator = new RootAllocator();
                ArrowStreamReader reader = new ArrowStreamReader(new ByteArrayInputStream(arrow.body()), allocator)) {
            reader.loadNextBatch();
            var root = reader.getVectorSchemaRoot();
            assertThat(root.getRowCount()).isEqualTo(9);
            assertThat(((IntVector) root.getVector("starts")).get(3)).isEqualTo(8);
            assertThat(((DateDayVector) root.getVector("month")).get(3))
                    .isEqualTo((int) java.time.LocalDate.of(2026, 4, 1).toEpochDay());
        }
        HttpResponse<byte[]> forecasts = priya.bytes("/api/v1/backtests?locality=all&need=all", "Accept", ARROW);
        try (BufferAllocator allocator = new RootAllocator();
                ArrowStreamReader reader =
                        new ArrowStreamReader(new ByteArrayInputStream(forecasts.body()), allocator)) {
            reader.loadNextBatch();
            var root = reader.getVectorSchemaRoot();
            assertThat(((Float8Vector) root.getVector("mae")).get(0)).isEqualTo(2.5);
            assertThat(root.getVector("mase").isNull(0)).isTrue();
        }
    }

    @Test
    void choosesTheFormByWeightAndRefusesOthersBeforeReadingAnything() throws Exception {
        String path = "/api/v1/areas";
        assertThat(amira.get(path, "Accept", "text/csv;q=0.5, application/json;q=0.9")
                        .headers()
                        .firstValue("content-type"))
                .contains("application/json");
        assertThat(amira.get(path, "Accept", "text/*").headers().firstValue("content-type"))
                .contains("text/csv");
        assertThat(amira.get(path, "Accept", "*/*").headers().firstValue("content-type"))
                .contains("application/json");
        problem(amira.get(path, "Accept", "application/pdf"), 406, "not-acceptable");
        long before = helen.json("/api/v1/audit/summary").get("entries").asLong();
        problem(
                amira.get("/api/v1/households/" + REFERENCE + "?purpose=allocation", "Accept", "text/csv"),
                406,
                "not-acceptable");
        assertThat(helen.json("/api/v1/audit/summary").get("entries").asLong()).isEqualTo(before);
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
                () -> Database.embedded(workspace, secrets))) {
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
