package org.hearth.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Health visiting as FHIR R4 resources after UK Core: a Bundle, or one resource a line. Patients are read first, as others may
 * point to them by where they stand in the bundle.
 */
final class HealthBundleReader implements FormatReader {

    static final Likeness LIKENESS = sample -> {
        String text = sample.text().stripLeading();
        boolean json = text.startsWith("[") || text.startsWith("{");
        return json && text.contains("\"resourceType\"") ? 1 : 0;
    };

    private static final JsonRecords ENTRIES = new JsonRecords(Set.of("entry"), "resource");
    private static final String EXPECTED = "FHIR resources";

    @Override
    public void read(List<Path> files, Reading reading) {
        files.forEach(file -> reading.attempt(() -> read(file, reading)));
    }

    private static void read(Path file, Reading reading) {
        Map<String, String> patients = new HashMap<>();
        ENTRIES.read(file, (record, number, line) -> remember(record, patients));
        HealthResource resources = new HealthResource(patients, reading);
        new JsonFile(file, reading).read(ENTRIES, EXPECTED, (place, record) -> resources.read(place, resource(record)));
    }

    /** A patient that others may call by its place in the bundle. */
    private static void remember(ObjectNode record, Map<String, String> patients) {
        JsonNode resource = resource(record);
        String id = resource.path("id").asText("");
        String place = record.path("fullUrl").asText("");
        if (resource.path("resourceType").asText("").equals("Patient") && !id.isEmpty() && !place.isEmpty()) {
            patients.put(place, id);
        }
    }

    private static JsonNode resource(ObjectNode record) {
        return record.has("resource") ? record.path("resource") : record;
    }
}
