package org.hearth.asset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * How charts are drawn, by kind: the settings in {@code looks.yaml} that are the same for every chart of a kind.
 *
 * @param all by kind, in the keys of Superset's forms
 */
record Looks(JsonNode all) {

    static Looks read() {
        try (InputStream file = Looks.class.getResourceAsStream("looks.yaml")) {
            return new Looks(new YAMLMapper().readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy of the settings of one kind, to add to. */
    ObjectNode of(String kind) {
        return all.required(kind).deepCopy();
    }
}
