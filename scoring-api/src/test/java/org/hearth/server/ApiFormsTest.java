package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.hearth.answer.MediaType;
import org.hearth.database.Secrets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as JSON, CSV and Arrow. */
class ApiFormsTest {

    static final String ARROW = MediaType.ARROW.text();

    @TempDir
    static Path temp;

    static Server server;
    static Client amira;
    static Client priya;
    static Client helen;

    @BeforeAll
    static void open() throws Exception {
        server = ApiTest.served(temp, Secrets.in(temp.resolve("keys")));
        amira = Client.signedIn(ApiTest.address(server), "amira");
        priya = Client.signedIn(ApiTest.address(server), "priya");
        helen = Client.signedIn(ApiTest.address(server), "helen");
    }

    @AfterAll
    static void close() {
        server.close();
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
                    .isEqualTo((int) LocalDate.of(2026, 4, 1).toEpochDay());
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
        ApiTest.problem(amira.get(path, "Accept", "application/pdf"), 406, "not-acceptable");
        long before = helen.json("/api/v1/audit/summary").get("entries").asLong();
        ApiTest.problem(
                amira.get("/api/v1/households/" + ApiTest.REFERENCE + "?purpose=allocation", "Accept", "text/csv"),
                406,
                "not-acceptable");
        assertThat(helen.json("/api/v1/audit/summary").get("entries").asLong()).isEqualTo(before);
    }
}
