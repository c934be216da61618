package org.hearth.extract;

import java.util.Optional;

/**
 * A row or value refused, or read with a warning: its place and the kind of defect, never its content.
 *
 * @param file name of the file in the delivery
 * @param line line or, for a record over several lines, its first; 1 is the first line of the file
 * @param field column or element
 */
public record Rejection(String file, long line, Optional<String> field, Defect defect, Effect effect) {

    /** Where something stands. */
    public record Place(String file, long line) {}

    /** What is lost. */
    public enum Effect {
        ROW_REFUSED("row-refused"),
        VALUE_REFUSED("value-refused"),
        /** Nothing: a warning. */
        KEPT("kept"),
        /** Nothing: a warning of what was put right, by a rule that the kind of defect names. */
        MENDED("mended");

        private final String text;

        Effect(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }

        /** Whether the row or value was read all the same. */
        public boolean isWarning() {
            return this == KEPT || this == MENDED;
        }
    }
}
