package org.hearth.marts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearth.authority.Area;
import org.hearth.authority.Authority;
import org.hearth.table.TableReader;

/** The localities of an authority by the names dashboards show, and a table of its LSOAs to join with. */
final class Areas {

    /** The whole authority. */
    static final String ALL = "all";

    /** In place of a locality: rows about the authority that people of one locality see too. */
    static final String EVERYONE = "everyone";

    /** Those who cannot be placed in a locality. */
    static final String NOT_KNOWN = "not-known";

    private final Authority authority;
    private final Map<String, String> names = new LinkedHashMap<>();

    Areas(Authority authority) {
        this.authority = authority;
        // First in the alphabet, so that a filter that starts with its first choice starts with the whole.
        names.put(ALL, "All of " + authority.name());
        for (Area area : authority.areas()) {
            names.put(area.locality(), area.localityName());
        }
        names.put(NOT_KNOWN, "Not known");
    }

    String code() {
        return authority.code();
    }

    String name(String locality) {
        return names.getOrDefault(locality, locality);
    }

    /** Locality ids and not-known: what the whole is the sum of. */
    List<String> parts() {
        return names.keySet().stream().filter(id -> !id.equals(ALL)).toList();
    }

    /** Makes a table {@code area (lsoa, ward, locality, imd_decile)} to join with. */
    void join(TableReader tables) {
        String rows = authority.areas().stream()
                .map(area -> "('%s', '%s', '%s', %d)"
                        .formatted(quoted(area.lsoa()), quoted(area.ward()), quoted(area.locality()), area.imdDecile()))
                .collect(Collectors.joining(", "));
        tables.run("create or replace temp table area as select * from (values " + rows
                + ") as t (lsoa, ward, locality, imd_decile)");
    }

    private static String quoted(String text) {
        return text.replace("'", "''");
    }
}
