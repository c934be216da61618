package org.hearth.column;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a whole name apart. */
final class WholeName {

    private static final List<String> TITLES =
            List.of("mr", "mrs", "ms", "miss", "dr", "sir", "lady", "rev", "prof", "master", "dame");

    private WholeName() {}

    /** Forename and surname: the first word and the last, or what follows a comma and what stands before it. */
    static @Nullable String[] parts(@Nullable String cell) {
        @Nullable String[] parts = new String[2];
        if (cell == null || cell.isBlank()) {
            return parts;
        }
        int comma = cell.indexOf(',');
        if (comma > 0
                && !cell.substring(comma + 1).isBlank()
                && !cell.substring(0, comma).strip().contains(" ")) {
            parts[0] = cell.substring(comma + 1);
            parts[1] = cell.substring(0, comma);
            return parts;
        }
        String[] words = (comma > 0 ? cell.substring(0, comma) : cell).strip().split("\\s+", -1);
        int first =
                words.length > 2 && TITLES.contains(words[0].replace(".", "").toLowerCase(java.util.Locale.ROOT))
                        ? 1
                        : 0;
        if (words.length - first == 1) {
            parts[1] = words[first];
        } else {
            parts[0] = words[first];
            parts[1] = words[words.length - 1];
        }
        return parts;
    }
}
