package org.hearth.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearth.population.JobTables;
import org.hearth.table.TableReader;
import org.hearth.training.RiskMatrix;
import org.jspecify.annotations.Nullable;

/**
 * The groups that some rows of a matrix belong to.
 *
 * @param byAttribute of each row, by attribute in plain words
 * @param known whether children's services or early help had known anybody of the household before; empty without facts
 */
record Groups(Map<String, String[]> byAttribute, Optional<boolean[]> known) {

    static final String AREA = "Area";
    static final String DEPRIVATION = "Deprivation of the area";
    static final String ETHNIC_GROUP = "Ethnic group of the children";
    static final String YOUNGEST = "Age of the youngest child";

    private static final String NOT_KNOWN = "not known";

    /** The ethnic group all children share whose group is known; the youngest child's years, from the quarter of birth. */
    private static final String CHILDREN = """
            SELECT m.household, m.as_of,
                CASE count(DISTINCT p.ethnic_group) WHEN 0 THEN 'not known' WHEN 1 THEN min(p.ethnic_group) ELSE 'several' END
                    AS ethnic_group,
                max(m.birth_quarter) AS youngest
            FROM members m LEFT JOIN people p USING (person) WHERE m.child AND m.as_of IN (%s) GROUP BY 1, 2""";

    private static final String KNOWN = """
            SELECT DISTINCT m.household, m.as_of FROM members m
            JOIN (SELECT person, min(known_on) AS first FROM facts WHERE agency IN ('childrens-services', 'early-help')
                GROUP BY 1) f ON f.person = m.person AND f.first < m.as_of
            WHERE m.as_of IN (%s)""";

    private record Key(String household, LocalDate asOf) {}

    private record Children(String ethnicGroup, Optional<String> youngest) {}

    static Groups of(GroupSources sources, RiskMatrix matrix, int[] rows, Collection<LocalDate> dates) {
        Map<String, String[]> groups = new LinkedHashMap<>();
        groups.put(AREA, each(rows, row -> matrix.localities()[row]));
        Map<Key, String> lsoas = lsoas(sources.matrix(), dates);
        groups.put(DEPRIVATION, each(rows, row -> deprivation(sources, lsoas.get(key(matrix, row)))));
        Path members = JobTables.MEMBERS.in(sources.matrix());
        if (sources.linked().isEmpty() || !Files.isRegularFile(members)) {
            return new Groups(groups, Optional.empty());
        }
        Map<Key, Children> children = children(sources.linked().get(), members, dates);
        groups.put(
                ETHNIC_GROUP,
                each(
                        rows,
                        row -> Optional.ofNullable(children.get(key(matrix, row)))
                                .map(Children::ethnicGroup)
                                .orElse(NOT_KNOWN)));
        groups.put(
                YOUNGEST,
                each(
                        rows,
                        row -> Optional.ofNullable(children.get(key(matrix, row)))
                                .flatMap(Children::youngest)
                                .map(quarter -> age(quarter, matrix.dates()[row]))
                                .orElse(NOT_KNOWN)));
        return new Groups(groups, sources.facts().map(facts -> known(facts, members, matrix, rows, dates)));
    }

    private static String[] each(int[] rows, Function<Integer, String> group) {
        String[] groups = new String[rows.length];
        for (int i = 0; i < rows.length; i++) {
            groups[i] = group.apply(rows[i]).intern();
        }
        return groups;
    }

    private static Key key(RiskMatrix matrix, int row) {
        return new Key(matrix.households()[row], matrix.dates()[row]);
    }

    private static String deprivation(GroupSources sources, @Nullable String lsoa) {
        int decile = lsoa == null
                ? 0
                : sources.authority().area(lsoa).map(area -> area.imdDecile()).orElse(0);
        if (decile == 0) {
            return NOT_KNOWN;
        }
        return decile <= 3
                ? "most deprived (deciles 1 to 3)"
                : decile <= 7 ? "deciles 4 to 7" : "least deprived (8 to 10)";
    }

    private static String age(String birthQuarter, LocalDate asOf) {
        int years = asOf.getYear() - Integer.parseInt(birthQuarter.substring(0, 4));
        return years < 5 ? "0 to 4" : years < 11 ? "5 to 10" : "11 to 17";
    }

    private static Map<Key, String> lsoas(Path matrix, Collection<LocalDate> dates) {
        Map<Key, String> lsoas = new HashMap<>();
        try (TableReader reader = TableReader.open(Map.of("matrix", JobTables.MATRIX_FRAME.in(matrix)))) {
            reader.forEach(
                    "SELECT household, as_of, lsoa FROM matrix WHERE eligible AND lsoa IS NOT NULL AND as_of IN ("
                            + quoted(dates) + ")",
                    row -> lsoas.put(new Key(row.text("household").intern(), row.date("as_of")), row.text("lsoa")));
        }
        return lsoas;
    }

    private static Map<Key, Children> children(Path linked, Path members, Collection<LocalDate> dates) {
        Map<Key, Children> children = new HashMap<>();
        try (TableReader reader = TableReader.open(Map.of("members", members, "people", JobTables.PEOPLE.in(linked)))) {
            reader.forEach(
                    CHILDREN.formatted(quoted(dates)),
                    row -> children.put(
                            new Key(row.text("household"), row.date("as_of")),
                            new Children(row.text("ethnic_group"), row.optionalText("youngest"))));
        }
        return children;
    }

    private static boolean[] known(
            Path facts, Path members, RiskMatrix matrix, int[] rows, Collection<LocalDate> dates) {
        Set<Key> households = new HashSet<>();
        try (TableReader reader = TableReader.open(Map.of("members", members, "facts", JobTables.FACTS.in(facts)))) {
            reader.forEach(
                    KNOWN.formatted(quoted(dates)),
                    row -> households.add(new Key(row.text("household"), row.date("as_of"))));
        }
        boolean[] known = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            known[i] = households.contains(key(matrix, rows[i]));
        }
        return known;
    }

    static String quoted(Collection<LocalDate> dates) {
        return dates.stream().sorted().map(date -> "DATE '" + date + "'").collect(Collectors.joining(", "));
    }
}
