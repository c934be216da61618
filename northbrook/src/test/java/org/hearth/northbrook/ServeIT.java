package org.hearth.northbrook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service on what the whole way left: lists, households with reasons, audit; and its end, gentle or not. */
class ServeIT {

    @Test
    void answersWithListsReasonsForecastsAndAnAuditRowForEveryHouseholdRead() throws Exception {
        try (Service service = Service.start(World.ready())) {
            String worker = service.tokenOf("amira");
            String overseer = service.tokenOf("helen");
            JsonNode list = service.json("/api/v1/work-lists/north", worker);
            assertThat(list.path("entries")).hasSize(World.CAPACITY);

            long before = audited(service, overseer);
            for (JsonNode entry : list.path("entries")) {
                JsonNode household = service.json(
                        "/api/v1/households/" + entry.path("reference").asText() + "?purpose=early-help-review",
                        worker);
                assertThat(household.path("reasons")).isNotEmpty();
                assertThat(household.path("agencies")).isNotEmpty();
                assertThat(household.path("timeline")).isNotEmpty();
            }
            assertThat(audited(service, overseer)).isEqualTo(before + World.CAPACITY);

            HttpResponse<String> other = service.get("/api/v1/work-lists/south", worker, "application/json");
            assertThat(other.statusCode()).isIn(403, 404);
            assertThat(other.headers().firstValue("content-type").orElse("")).contains("application/problem+json");

            HttpResponse<String> csv = service.get("/api/v1/forecasts?locality=north&need=all", worker, "text/csv");
            assertThat(csv.body().lines().count()).isEqualTo(13);
            assertThat(service.json("/api/v1/models", worker)).isNotEmpty();
        }
    }

    @Test
    void startsAgainByItselfWithEveryCommittedRowAfterEverythingWasKilled() throws Exception {
        World world = World.ready();
        long audited;
        try (Service service = Service.start(world)) {
            String reference = service.json("/api/v1/work-lists/north", service.tokenOf("amira"))
                    .at("/entries/0/reference")
                    .asText();
            service.json("/api/v1/households/" + reference + "?purpose=allocation", service.tokenOf("amira"));
            audited = audited(service, service.tokenOf("helen"));
            assertThat(audited).isPositive();
            service.killEverything();
        }
        try (Service again = Service.start(world)) {
            JsonNode audit = again.json("/api/v1/audit/summary", again.tokenOf("helen"));
            assertThat(audit.path("whole").asBoolean()).isTrue();
            assertThat(audited(again, again.tokenOf("helen"))).isEqualTo(audited);
            assertThat(again.json("/api/v1/work-lists/north", again.tokenOf("amira"))
                            .path("entries"))
                    .hasSize(World.CAPACITY);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void stopsEverythingItStarted(String signal) throws Exception {
        try (Service service = Service.start(World.ready())) {
            assertThat(service.processesOfWorkspace()).hasSizeGreaterThan(2);
            service.stop(signal);
            assertThat(service.processesOfWorkspace()).isEmpty();
        }
    }

    private static long audited(Service service, String overseer) throws Exception {
        long entries = 0;
        for (JsonNode count : service.json("/api/v1/audit/summary", overseer).path("counts")) {
            if (count.path("action").asText().equals("household.read")) {
                entries += count.path("entries").asLong();
            }
        }
        return entries;
    }
}
