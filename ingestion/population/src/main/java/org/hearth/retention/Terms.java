package org.hearth.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearth.agreement.Agreement;
import org.hearth.population.Tables;
import org.hearth.table.Column;

/**
 * What an agreement lets one delivery keep on a day.
 *
 * @param delivered day of the delivery
 * @param today the day as of which it is asked
 */
record Terms(Agreement agreement, LocalDate delivered, LocalDate today) {

    /** The columns of a record that an identity item makes, by how their names begin. */
    private static final Map<String, String> COLUMNS = new TreeMap<>(Map.of(
            "forename",
            "forename",
            "surname",
            "surname",
            "date-of-birth",
            "birth",
            "sex",
            "sex",
            "ethnicity",
            "ethnic",
            "upn",
            "upn",
            "nhs-number",
            "nhs",
            Agreement.POSTCODE,
            "postcode",
            Agreement.UPRN,
            "uprn"));

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

    /** Identity items that may not be kept, with the columns of {@code records} that they make. */
    Map<String, List<String>> lost() {
        Map<String, List<String>> lost = new TreeMap<>();
        COLUMNS.forEach((item, prefix) -> {
            if (!keeps(item)) {
                lost.put(
                        item,
                        Tables.RECORDS.columns().stream()
                                .filter(column -> !column.required())
                                .map(Column::name)
                                .filter(name -> name.startsWith(prefix))
                                .toList());
            }
        });
        return lost;
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
