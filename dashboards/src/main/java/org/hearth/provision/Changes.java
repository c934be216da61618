package org.hearth.provision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.hearth.superset.Superset;

/** Writes what differs, or only notes it. */
final class Changes {

    /** The number of something that is only planned. */
    static final long PLANNED = -1;

    static final ObjectMapper JSON = new ObjectMapper();

    private final Superset superset;
    private final boolean apply;
    private final List<Change> made = new ArrayList<>();

    Changes(Superset superset, boolean apply) {
        this.superset = superset;
        this.apply = apply;
    }

    Superset superset() {
        return superset;
    }

    /** Whether this is for real. */
    boolean applies() {
        return apply;
    }

    List<Change> made() {
        return List.copyOf(made);
    }

    /** Creates something; gives its number. */
    long create(String what, String resource, JsonNode body) {
        made.add(new Change(Change.Kind.CREATE, what));
        return apply
                ? superset.post("/api/v1/" + resource + "/", body).path("id").asLong()
                : PLANNED;
    }

    void update(String what, String path, JsonNode body) {
        made.add(new Change(Change.Kind.UPDATE, what));
        if (apply) {
            superset.put("/api/v1/" + path, body);
        }
    }

    /** Replaces a set, which Superset takes by POST. */
    void replace(String what, String path, JsonNode body) {
        made.add(new Change(Change.Kind.UPDATE, what));
        if (apply) {
            superset.post("/api/v1/" + path, body);
        }
    }

    /** Writes without noting it: the second half of something noted already. */
    void complete(String path, JsonNode body) {
        if (apply) {
            superset.put("/api/v1/" + path, body);
        }
    }

    void remove(String what, String path) {
        made.add(new Change(Change.Kind.REMOVE, what));
        if (apply) {
            superset.delete("/api/v1/" + path);
        }
    }

    /** Whether every field that is wanted is there with the same value; fields of JSON text are compared as JSON. */
    static boolean isAsWanted(ObjectNode wanted, JsonNode found) {
        ObjectNode plain = (ObjectNode) plain(wanted);
        boolean[] same = {true};
        plain.fields().forEachRemaining(field -> {
            if (!plain(unfolded(field.getValue())).equals(plain(unfolded(found.path(field.getKey()))))) {
                same[0] = false;
            }
        });
        return same[0];
    }

    /** JSON that was kept as text, as JSON. */
    static JsonNode unfolded(JsonNode node) {
        if (node.isTextual() && (node.asText().startsWith("{") || node.asText().startsWith("["))) {
            try {
                return JSON.readTree(node.asText());
            } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                return node;
            }
        }
        return node;
    }

    /** The same with numbers as a parser makes them, so that equal numbers are equal. */
    static JsonNode plain(JsonNode node) {
        try {
            return JSON.readTree(node.isMissingNode() ? "null" : node.toString());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
