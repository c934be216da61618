package org.hearth.feature;

/** Whose facts a feature reads, among those known to live in the household on the as-of date. */
public enum Level {
    /** Every member. */
    HOUSEHOLD,
    /** Members under 18 on the as-of date. */
    CHILDREN,
    /** Members of 18 or over, and those whose age is not known. */
    ADULTS,
    /** Nobody's: the area the household lives in. */
    AREA;

    boolean reads(boolean child) {
        return switch (this) {
            case HOUSEHOLD -> true;
            case CHILDREN -> child;
            case ADULTS -> !child;
            case AREA -> false;
        };
    }
}
