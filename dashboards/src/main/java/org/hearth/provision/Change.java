package org.hearth.provision;

/**
 * One difference between what is wanted and what is there.
 *
 * @param what such as {@code chart "How many …?"}
 */
public record Change(Kind kind, String what) {

    /** What is done about it. */
    public enum Kind {
        CREATE,
        UPDATE,
        REMOVE
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + " " + what;
    }
}
