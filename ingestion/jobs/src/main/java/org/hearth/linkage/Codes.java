package org.hearth.linkage;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives each distinct value a number from 0 in the order it is first seen. Not thread-safe. */
final class Codes implements Serializable {

    static final int MISSING = -1;

    private final Map<String, Integer> codes = new HashMap<>();
    private final List<String> values = new ArrayList<>();

    /** The number of a value; {@link #MISSING} for none. */
    int code(@Nullable String value) {
        if (value == null) {
            return MISSING;
        }
        Integer known = codes.putIfAbsent(value, values.size());
        if (known != null) {
            return known;
        }
        values.add(value);
        return values.size() - 1;
    }

    List<String> values() {
        return values;
    }
}
