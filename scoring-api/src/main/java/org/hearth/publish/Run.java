package org.hearth.publish;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What scores say of themselves, as far as it is served: {@code scores.json}.
 *
 * @param rankedBy model or rules
 * @param why why the model ranks or does not, as a clause about it
 * @param shows households, or areas where nobody is listed
 * @param since the day of the lists that these are compared with
 */
record Run(String rankedBy, String why, String shows, Optional<LocalDate> since) {

    static final String FILE = "scores.json";

    static Run of(JsonNode scores) {
        return new Run(
                scores.path("ranking").asText().equals("rules") ? "rules" : "model",
                scores.path("why").asText(),
                scores.path("shows").asText("households").toLowerCase(Locale.ROOT),
                Optional.ofNullable(scores.path("since").asText(null)).map(LocalDate::parse));
    }
}
