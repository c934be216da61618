package org.hearth.linkage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearth.dataset.GroupRates;
import org.hearth.population.AgencyTables;
import org.hearth.table.TableReader;

/**
 * Who is linked less: records by what they say of a person's sex, ethnic group and time of birth.
 *
 * @param by what the groups are told apart by
 */
record Groups(String by, List<GroupRates> rates) {

    Groups {
        rates = List.copyOf(rates);
    }

    /**
     * All ways of grouping.
     *
     * @param tables a reader of {@code persons}, and by person of {@code together} with its number of {@code records}
     * @param deliveries of a record in several the last one counts
     */
    static List<Groups> of(TableReader tables, List<Path> deliveries) {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < deliveries.size(); i++) {
            said.add("SELECT record, " + i
                    + " AS place, {'birth': birth_quarter, 'sex': sex, 'ethnic': ethnic_group} AS item" + " FROM "
                    + TableReader.file(AgencyTables.RECORD_ATTRIBUTES.in(deliveries.get(i))));
        }
        tables.run("CREATE TEMP TABLE said AS SELECT person, records > 1 AS linked, item FROM persons"
                + " JOIN together USING (person) LEFT JOIN (SELECT record, max_by(item, place) AS item FROM ("
                + String.join(" UNION ALL ", said) + ") GROUP BY record) USING (record)");
        return List.of(
                of("sex", "item.sex", tables),
                of("ethnic group", "item.ethnic", tables),
                of("born in the", "item.birth[1:3] || '0s'", tables));
    }

    private static Groups of(String by, String item, TableReader tables) {
        return new Groups(
                by,
                GroupRates.of(tables.list(
                        "SELECT coalesce(" + item + ", 'not said') AS said_group, count(*) AS records,"
                                + " count(DISTINCT person) AS persons, count(*) FILTER (linked) AS linked_records"
                                + " FROM said GROUP BY said_group ORDER BY said_group",
                        row -> new GroupRates.Count(
                                row.text("said_group"),
                                row.whole("records"),
                                row.whole("persons"),
                                row.whole("linked_records")))));
    }
}
