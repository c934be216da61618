package org.hearth.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearth.dataset.Evaluation.Share;
import org.hearth.table.TableReader;
import org.hearth.workspace.Fault;

/**
 * How many records of each group were linked to another record, without a truth. Records of one person are linked together or not
 * at all, so intervals are by how many persons there are, not records.
 *
 * <p>Source: R. Gilbert and others, GUILD: guidance for information about linking data sets, Journal of Public Health 40 (2018): report
 * how linkage rates vary by group.
 *
 * @param linked share of the group's records that have another record in their person, with its 95% interval
 * @param difference from all other groups together
 * @param low of the difference, at 95% for all groups at once
 * @param high of the difference
 * @param gap whether the difference is more than chance would make it
 */
public record GroupRates(
        String group,
        long records,
        long persons,
        Share linked,
        double difference,
        double low,
        double high,
        boolean gap) {

    private static final double ALL_AT_ONCE = 0.05;

    /** What is counted of a group: its records, the persons they were put into, and the records that have another in theirs. */
    public record Count(String group, long records, long persons, long linked) {

        /** Persons stand for their records. */
        private Share share() {
            long effective = Math.max(1, persons);
            return Share.of(Math.round((double) linked / Math.max(1, records) * effective), effective);
        }
    }

    /**
     * Rates by group.
     *
     * @param persons what a linkage made
     * @param groups a row a record: {@code record_id}, {@code source} where sources share ids, and the column
     * @throws Fault if a file or a column is not there
     */
    public static List<GroupRates> of(Path persons, Path groups, String column) {
        for (Path file : List.of(persons, groups)) {
            if (!Files.isRegularFile(file)) {
                throw new Fault(Fault.Kind.FILE, "Cannot read " + file + ": expected a file, found none");
            }
        }
        List<Count> counts = new ArrayList<>();
        try (TableReader reader = TableReader.open(Map.of())) {
            reader.run("CREATE VIEW g AS SELECT * FROM " + csv(groups));
            List<String> columns = reader.list("DESCRIBE g", row -> row.text("column_name"));
            for (String needed : List.of("record_id", column)) {
                if (!columns.contains(needed)) {
                    throw new Fault(
                            Fault.Kind.FILE,
                            "Cannot read " + groups + ": expected a column " + needed + ", found "
                                    + String.join(", ", columns));
                }
            }
            String both = columns.contains("source") ? " AND p.source = g.source" : "";
            try (Statement statement = reader.connection().createStatement();
                    ResultSet rows = statement.executeQuery(
                            "WITH p AS (SELECT *, count(*) OVER (PARTITION BY person_id) > 1 AS linked FROM "
                                    + csv(persons) + ") SELECT coalesce(g.\"" + column.replace("\"", "\"\"")
                                    + "\", 'missing') AS grp, count(*), count(DISTINCT person_id),"
                                    + " count(*) FILTER (p.linked) FROM p JOIN g ON p.record_id = g.record_id" + both
                                    + " GROUP BY grp ORDER BY grp")) {
                while (rows.next()) {
                    counts.add(new Count(rows.getString(1), rows.getLong(2), rows.getLong(3), rows.getLong(4)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
        return of(counts);
    }

    /** Rates by group, from what was counted of each. */
    public static List<GroupRates> of(List<Count> counts) {
        double z = quantile(1 - ALL_AT_ONCE / 2 / Math.max(1, counts.size()));
        return counts.stream().map(count -> of(count, others(counts, count), z)).toList();
    }

    private static Count others(List<Count> counts, Count but) {
        List<Count> others =
                counts.stream().filter(count -> !count.group.equals(but.group)).toList();
        return new Count(
                "",
                others.stream().mapToLong(Count::records).sum(),
                others.stream().mapToLong(Count::persons).sum(),
                others.stream().mapToLong(Count::linked).sum());
    }

    private static GroupRates of(Count count, Count others, double z) {
        double own = (double) count.linked / Math.max(1, count.records);
        double theirs = others.records == 0 ? own : (double) others.linked / others.records;
        double error = Math.sqrt(
                own * (1 - own) / Math.max(1, count.persons) + theirs * (1 - theirs) / Math.max(1, others.persons));
        double difference = own - theirs;
        double low = difference - z * error;
        double high = difference + z * error;
        return new GroupRates(
                count.group,
                count.records,
                count.persons,
                count.share(),
                difference,
                low,
                high,
                others.records > 0 && error > 0 && (low > 0 || high < 0));
    }

    /** Of the standard normal distribution, by halving: a few groups need no more. */
    private static double quantile(double probability) {
        double low = 0;
        double high = 10;
        while (high - low > 1e-9) {
            double middle = (low + high) / 2;
            if (normal(middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Distribution function for values of at least 0, to 1e-7. Source: Abramowitz and Stegun (1964), 26.2.17. */
    private static double normal(double x) {
        double t = 1 / (1 + 0.2316419 * x);
        double tail = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return 1 - Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI) * tail;
    }

    private static String csv(Path file) {
        return "read_csv('" + file.toString().replace("'", "''") + "', all_varchar = true, header = true)";
    }
}
