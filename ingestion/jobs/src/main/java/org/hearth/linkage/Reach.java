package org.hearth.linkage;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.hearth.dataset.DataSetLinkage;
import org.hearth.population.AgencyTables;
import org.hearth.population.JobTables;
import org.hearth.table.Table;
import org.hearth.table.TableReader;

/**
 * How far a delivery reaches: the records it touches, and all that hang together with them by a person or a property, however many
 * steps away. Nothing beyond them can have changed: who lives where depends on nobody else.
 *
 * @param tables a reader of deliveries
 * @param where what of its rows to read: an SQL condition on their record
 * @param records the records reached, by their numbers in the linkage
 */
record Reach(TableReader tables, String where, BitSet records) {

    private static final String HOMES = "placed";

    /** All records. */
    static Reach everything(TableReader tables, int records) {
        BitSet all = new BitSet();
        all.set(0, records);
        return new Reach(tables, "true", all);
    }

    /**
     * What is reached from the persons that this run has made; leaves a table {@code reached} of their records.
     *
     * @param deliveries all of them
     */
    static Reach of(LinkedFiles files, DataSetLinkage linkage, List<Path> deliveries) {
        TableReader tables = files.tables();
        if (files.anew()) {
            return everything(tables, linkage.records());
        }
        String persons = files.now(JobTables.PERSONS);
        tables.run("CREATE TEMP TABLE " + HOMES + " AS SELECT DISTINCT person, uprn FROM ("
                + rows(AgencyTables.RECORD_RESIDENCES, "record, uprn", deliveries) + ") JOIN " + persons
                + " USING (record) WHERE uprn IS NOT NULL");
        tables.run("CREATE TEMP TABLE edge AS SELECT DISTINCT person FROM " + files.made(JobTables.PERSONS));
        tables.run("CREATE TEMP TABLE persons AS FROM edge");
        while (count(tables, "edge") > 0) {
            tables.run(
                    "CREATE OR REPLACE TEMP TABLE edge AS SELECT DISTINCT person FROM placed WHERE uprn IN (SELECT uprn FROM"
                            + " placed SEMI JOIN edge USING (person)) AND person NOT IN (FROM persons)");
            tables.run("INSERT INTO persons FROM edge");
        }
        tables.run("CREATE TEMP TABLE reached AS SELECT record FROM " + persons + " SEMI JOIN persons USING (person)");
        files.letGo();
        BitSet records = new BitSet();
        tables.forEach("FROM reached", row -> records.set(linkage.find(row.text("record"))));
        return new Reach(tables, "record IN (FROM reached)", records);
    }

    /** The records that deliveries say anything about, whether or not it is something new. */
    static BitSet named(LinkedFiles files, DataSetLinkage linkage, List<Path> deliveries) {
        BitSet named = new BitSet();
        for (Table table : List.of(AgencyTables.RECORD_ATTRIBUTES, AgencyTables.RECORD_RESIDENCES)) {
            if (!deliveries.isEmpty()) {
                files.tables().forEach(rows(table, "record", deliveries), row -> {
                    int record = linkage.find(row.text("record"));
                    if (record >= 0) {
                        named.set(record);
                    }
                });
            }
        }
        return named;
    }

    private static String rows(Table table, String columns, List<Path> deliveries) {
        return deliveries.stream()
                .map(delivery -> "SELECT " + columns + " FROM " + TableReader.file(table.in(delivery)))
                .collect(Collectors.joining(" UNION ALL "));
    }

    private static long count(TableReader tables, String table) {
        return tables.list("SELECT count(*) AS n FROM " + table, row -> row.whole("n"))
                .get(0);
    }
}
