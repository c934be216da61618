package org.hearth.publish;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/**
 * What scores say of themselves, as far as it is served: {@code scores.json}.
 *
 * @param rankedBy model or rules
 * @param why why the model ranks or does not, as a clause about it
 * @param shows households, or areas where nobody is listed
 * @param rules the features that each rule asks for, by its name
 * @param since the day of the lists that these are compared with
 */
record Run(String rankedBy, String why, String shows, Map<String, List<String>> rules, Optional<LocalDate> since) {

    static final String FILE = "scores.json";

    private static Map<String, List<String>> rules(JsonNode rules) {
        Map<String, List<String>> features = new TreeMap<>();
        rules.fields()
                .forEachRemaining(rule -> features.put(
                        rule.getKey(),
                        StreamSupport.stream(rule.getValue().spliterator(), false)
                                .map(JsonNode::asText)
                                .toList()));
        return features;
    }

    static Run of(JsonNode scores) {
        return new Run(
                scores.path("ranking").asText().equals("rules") ? "rules" : "model",
                scores.path("why").asText(),
                scores.path("shows").asText("households").toLowerCase(Locale.ROOT),
                rules(scores.path("rules")),
                Optional.ofNullable(scores.path("since").asText(null)).map(LocalDate::parse));
    }
}
