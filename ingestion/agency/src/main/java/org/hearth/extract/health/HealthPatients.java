package org.hearth.extract.health;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Under which id each patient of a file goes, however others point to them: by id, by place in a bundle, by a version, inside the
 * resource itself, or by NHS number alone. Not thread-safe.
 */
final class HealthPatients {

    static final String NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number";
    private static final String VERSION = "/_history/";

    private final Map<String, String> ids = new HashMap<>();

    /** The resource of an entry; an entry may be the resource itself. */
    static JsonNode resource(JsonNode entry) {
        return entry.has("resource") ? entry.path("resource") : entry;
    }

    static boolean isA(JsonNode resource, String type) {
        return resource.path("resourceType").asText("").equals(type);
    }

    /** Takes note of the patients in an entry, and in a bundle inside it. */
    void remember(JsonNode entry) {
        JsonNode resource = resource(entry);
        if (isA(resource, "Bundle")) {
            resource.path("entry").forEach(this::remember);
        }
        String id = id(entry);
        if (!isA(resource, "Patient") || id.isEmpty()) {
            return;
        }
        String place = entry.path("fullUrl").asText("");
        if (!place.isEmpty()) {
            ids.put(place, id);
        }
        resource.path("identifier").forEach(identifier -> number(identifier).ifPresent(known -> ids.put(known, id)));
    }

    /** The id of an entry's resource: its own, or, before a server has given it one, the end of its place. */
    static String id(JsonNode entry) {
        String id = resource(entry).path("id").asText("").strip();
        return id.isEmpty() ? end(entry.path("fullUrl").asText("")) : id;
    }

    /** Under which id a patient goes that is contained in a resource, pointed to by {@code #} and its id there. */
    static String contained(JsonNode resource, String id) {
        return resource.path("resourceType").asText("") + "/"
                + resource.path("id").asText("") + "#" + id;
    }

    /** Whether a reference points to a patient, as far as can be told. */
    boolean isPatient(JsonNode reference) {
        String text = reference.path("reference").asText("");
        return text.contains("Patient/")
                || ids.containsKey(text)
                || number(reference.path("identifier")).isPresent();
    }

    /** The id of the patient that a reference of a resource points to; empty text if it points to nobody. */
    String find(JsonNode reference, JsonNode resource) {
        String text = reference.path("reference").asText("").strip();
        int version = text.indexOf(VERSION);
        String place = version < 0 ? text : text.substring(0, version);
        if (place.startsWith("#")) {
            return contained(resource, place.substring(1));
        }
        if (place.isEmpty()) {
            return number(reference.path("identifier")).map(this::find).orElse("");
        }
        return ids.getOrDefault(place, end(place));
    }

    /** The id of the patient with an NHS number; the number itself if the file does not say who that is. */
    String find(String number) {
        return ids.getOrDefault(number, number);
    }

    private static Optional<String> number(JsonNode identifier) {
        return Optional.of(identifier.path("value").asText("").replace(" ", ""))
                .filter(number -> identifier.path("system").asText("").equals(NHS_NUMBER) && !number.isEmpty());
    }

    private static String end(String place) {
        return place.substring(Math.max(place.lastIndexOf('/'), place.lastIndexOf(':')) + 1);
    }
}
