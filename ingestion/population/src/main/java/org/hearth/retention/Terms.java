package org.hearth.retention;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearth.agreement.Agreement;
import org.hearth.kind.EncodedSchema;

/**
 * What an agreement lets one delivery keep on a day.
 *
 * @param delivered day of the delivery
 * @param today the day as of which it is asked
 */
record Terms(Agreement agreement, LocalDate delivered, LocalDate today) {

    /** What an identity item makes of the attributes of a record. */
    private static final Map<String, List<String>> ATTRIBUTES = Map.of(
            "sex", List.of("sex"), "ethnicity", List.of("ethnic_group"), "date-of-birth", List.of("birth_quarter"));

    /** Kinds of fact with the first day that may be kept, as rows of SQL. */
    String kinds() {
        String rows = agreement.retentionYears().entrySet().stream()
                .filter(item -> !Agreement.IDENTITY_ITEMS.contains(item.getKey()))
                .map(item -> "('" + item.getKey().replace("'", "''") + "', DATE '" + today.minusYears(item.getValue())
                        + "')")
                .collect(Collectors.joining(", "));
        return rows.isEmpty() ? "SELECT '' AS kind, DATE '0001-01-01' AS earliest" : "VALUES " + rows;
    }

    /** Whether an identity item of the delivery may be kept still: that long after it was delivered. */
    boolean keeps(String item) {
        Integer years = agreement.retentionYears().get(item);
        return years != null && !delivered.isBefore(today.minusYears(years));
    }

    /** Identity items that may not be kept. */
    Set<String> lost() {
        Set<String> lost = new TreeSet<>(Agreement.IDENTITY_ITEMS);
        lost.remove(Agreement.CASE_REFERENCE);
        lost.removeIf(this::keeps);
        return lost;
    }

    /** The columns of the attributes that items make. */
    static List<String> attributes(Collection<String> items) {
        return items.stream()
                .flatMap(item -> ATTRIBUTES.getOrDefault(item, List.of()).stream())
                .toList();
    }

    /** The columns of an encoded data set that items make; its fields have their names. */
    static List<String> encodings(Collection<String> items, EncodedSchema schema) {
        return items.stream()
                .flatMap(item -> schema.columns(item.replace('-', '_')).stream())
                .toList();
    }

    /** Why an item may not be kept. */
    Deletion.Reason reason(String item) {
        return agreement.allows(item) ? Deletion.Reason.RETENTION : Deletion.Reason.NOT_AGREED;
    }

    /** What asks for it, such as {@code agreements/police.yaml, 6 years}. */
    String because(String item) {
        String file = Agreement.file(agreement.agency());
        Integer years = agreement.retentionYears().get(item);
        return years == null ? file : file + ", " + years + " years";
    }
}
