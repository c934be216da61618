package org.hearth.answer;

import io.vertx.ext.web.MIMEHeader;
import java.util.List;
import org.hearth.problem.Problem;

/** What an operation answers, before it is known in which form. */
public sealed interface Answer {

    /** The forms it can have, the preferred first. */
    List<MediaType> forms();

    /** Its bytes in one of its forms. */
    byte[] in(MediaType form);

    /** Something that is JSON alone. */
    record Document(Object content) implements Answer {

        @Override
        public List<MediaType> forms() {
            return List.of(MediaType.JSON);
        }

        @Override
        public byte[] in(MediaType form) {
            return Json.bytes(content);
        }
    }

    /**
     * Rows of one record type, in every form.
     *
     * @param type whose components are the columns
     * @param rows of CSV and Arrow
     * @param document what the JSON is: the rows themselves, or what they stand in
     */
    record Table(Class<? extends Record> type, List<? extends Record> rows, Object document) implements Answer {

        /** A table whose JSON is its rows. */
        public static <T extends Record> Table of(Class<T> type, List<T> rows) {
            return new Table(type, rows, rows);
        }

        @Override
        public List<MediaType> forms() {
            return List.of(MediaType.JSON, MediaType.CSV, MediaType.ARROW);
        }

        @Override
        public byte[] in(MediaType form) {
            return switch (form) {
                case JSON -> Json.bytes(document);
                case CSV -> Csv.bytes(TableForm.of(type, rows));
                case ARROW -> Arrow.bytes(TableForm.of(type, rows));
            };
        }
    }

    /**
     * The form the client likes best.
     *
     * @throws Problem not-acceptable if it accepts none of them
     */
    static MediaType form(List<MIMEHeader> accept, List<MediaType> forms) {
        return MediaType.best(accept, forms)
                .orElseThrow(() -> new Problem(
                        Problem.Type.NOT_ACCEPTABLE,
                        "This is served as "
                                + String.join(
                                        ", ",
                                        forms.stream().map(MediaType::text).toList()) + "."));
    }
}
