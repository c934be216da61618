package org.hearth.extract.value;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * England's authorities for children's services by their two codes. Source: Department for Education, Characteristics of children in
 * need, 2013 to 2024, which gives both; Open Government Licence v3.0.
 */
public final class LocalAuthorities {

    private static final SortedMap<String, SortedMap<Integer, String>> BY_LEA = read();

    private LocalAuthorities() {}

    /**
     * The code of the Government Statistical Service that an authority has in a year.
     *
     * @param lea the department's three-digit number
     * @return empty if there is no such authority
     */
    public static Optional<String> gss(String lea, int year) {
        SortedMap<Integer, String> codes = BY_LEA.getOrDefault(lea, new TreeMap<>());
        return codes.headMap(year + 1).values().stream()
                .reduce((earlier, later) -> later)
                .or(() -> codes.values().stream().findFirst());
    }

    /** The department's number of an authority; empty if there is none of that code. */
    public static Optional<String> lea(String gss) {
        return BY_LEA.entrySet().stream()
                .filter(authority -> authority.getValue().containsValue(gss))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static SortedMap<String, SortedMap<Integer, String>> read() {
        SortedMap<String, SortedMap<Integer, String>> byLea = new TreeMap<>();
        CsvReader.builder()
                .ofNamedCsvRecord(Resource.text("codes/authorities.csv"))
                .forEach(row -> {
                    String from = row.getField("from_year");
                    byLea.computeIfAbsent(row.getField("lea"), lea -> new TreeMap<>())
                            .put(from.isEmpty() ? 0 : Integer.parseInt(from), row.getField("gss"));
                });
        return byLea;
    }
}
