package org.hearth.card;

import java.util.List;
import java.util.Optional;

/**
 * A record of the Algorithmic Transparency Recording Standard (version 3), and the model card, in one.
 *
 * @param title of the record
 * @param version SHA-256 of the trained model
 * @param fields in the standard's order
 */
public record TransparencyRecord(String title, String version, List<Field> fields) {

    public TransparencyRecord {
        fields = List.copyOf(fields);
    }

    /**
     * One field.
     *
     * @param number the standard's, such as 2.3.1
     * @param section heading it stands under
     * @param required whether a model may be promoted without it
     * @param value empty when nobody has said it: a gap
     * @param from which file said it
     */
    public record Field(
            String number, String section, String name, boolean required, Optional<String> value, String from) {}

    /** The required fields that nobody has filled. */
    public List<Field> gaps() {
        return fields.stream()
                .filter(field -> field.required() && field.value().isEmpty())
                .toList();
    }

    /** Share of the fields that are filled, 0 to 1. */
    public double filled() {
        return (double) fields.stream()
                        .filter(field -> field.value().isPresent())
                        .count()
                / fields.size();
    }

    /** As text with headings (Markdown). */
    String text() {
        StringBuilder text =
                new StringBuilder("# ").append(title).append("\n\nVersion `").append(version, 0, 12);
        text.append("`. ").append(Math.round(100 * filled())).append("% of the fields are filled.\n");
        String section = "";
        for (Field field : fields) {
            if (!field.section().equals(section)) {
                section = field.section();
                text.append("\n## ").append(section).append('\n');
            }
            text.append("\n**")
                    .append(field.number())
                    .append(' ')
                    .append(field.name())
                    .append("** ");
            text.append(field.value()
                    .map(value -> value + " _(" + field.from() + ")_")
                    .orElse(field.required() ? "GAP: required before promotion" : "not said"));
            text.append('\n');
        }
        return text.toString();
    }
}
