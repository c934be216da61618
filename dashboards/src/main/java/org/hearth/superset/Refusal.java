package org.hearth.superset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.hearth.workspace.Fault;

/**
 * What Superset says when it refuses. It has four shapes: {@code {"message": text}}, {@code {"message": {field: [texts]}}},
 * {@code {"errors": [{"message": text}]}} and {@code {"msg": text}}; and now and then a page of HTML.
 *
 * @param status of HTTP
 * @param reason in one line
 */
record Refusal(int status, String reason) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 300;

    static Refusal of(int status, String body) {
        return new Refusal(status, shortened(reason(body)));
    }

    private static String reason(String body) {
        try {
            JsonNode answer = JSON.readTree(body);
            if (answer == null || !answer.isObject()) {
                return "no reason given";
            }
            if (answer.path("errors").isArray()) {
                return texts(answer.path("errors").findValues("message"));
            }
            JsonNode message = answer.has("message") ? answer.path("message") : answer.path("msg");
            return message.isObject() ? fields(message) : message.asText("no reason given");
        } catch (JsonProcessingException e) {
            return "no reason given";
        }
    }

    private static String fields(JsonNode message) {
        List<String> faults = new ArrayList<>();
        message.fields()
                .forEachRemaining(field -> faults.add(field.getKey() + ": "
                        + (field.getValue().isArray()
                                ? texts(field.getValue())
                                : field.getValue().asText())));
        return String.join("; ", faults);
    }

    private static String texts(Iterable<JsonNode> nodes) {
        List<String> texts = new ArrayList<>();
        nodes.forEach(node -> texts.add(node.isTextual() ? node.asText() : node.toString()));
        return String.join("; ", texts);
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    Fault fault(String what) {
        return new Fault(
                Fault.Kind.SUPERSET,
                "Cannot " + what + ": expected Superset to agree, found status " + status + " (" + reason + ")");
    }
}
