package org.hearth.feature;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hearth.fact.SortedFile;
import org.hearth.population.JobTables;
import org.hearth.table.TableReader;

/**
 * What each household's rows rest on, as a digest beside the matrix, so that the next run knows whose rows it can take over: facts with
 * both their times, attributes and homes of everyone who is said to have lived there.
 *
 * @param now the file of this run
 * @param before that of the matrix as it lies
 */
record Grounds(Path now, Path before) {

    /** Sums of 64-bit hashes, which the order of rows does not change; a household's is of its persons' with their ids. */
    private static final String QUERY = """
            WITH facts AS (
                SELECT person, sum(hash(agency, kind, code, amount, happened_on, known_on, superseded_on)) AS told
                FROM %s WHERE purpose = '%s' GROUP BY person),
            attributes AS (
                SELECT person, sum(hash(birth_quarter, sex, known_on)) AS told FROM %s GROUP BY person),
            homes AS (
                SELECT person, household, hash(agency, household, lsoa, from_on, known_on, superseded_on) AS told
                FROM %s),
            residents AS (
                SELECT person, hash(person, facts.told, attributes.told, homes.told) AS told
                FROM (SELECT person, sum(told) AS told FROM homes GROUP BY person) homes
                LEFT JOIN facts USING (person) LEFT JOIN attributes USING (person))
            SELECT household, CAST(sum(residents.told) AS VARCHAR) AS digest
            FROM (SELECT DISTINCT household, person FROM homes) JOIN residents USING (person)
            GROUP BY household
            """;

    /** Writes the grounds of this run. */
    static Path write(Path facts, Path linked, String purpose, Path directory) {
        String query = QUERY.formatted(
                TableReader.file(JobTables.FACTS.in(facts)),
                purpose.replace("'", "''"),
                TableReader.file(JobTables.ATTRIBUTES.in(facts)),
                TableReader.file(JobTables.RESIDENCES.in(linked)));
        SortedFile.write(
                List.of("CREATE TEMP TABLE grounds AS " + query),
                "SELECT household, digest FROM grounds ORDER BY household",
                JobTables.GROUNDS,
                directory);
        return JobTables.GROUNDS.in(directory);
    }

    /** SQL of the households whose rows stay as they were, to which a condition may be added. */
    String kept() {
        return compared("SEMI");
    }

    /** SQL of the households whose rows may be others than before. */
    String changed() {
        return compared("ANTI");
    }

    private String compared(String how) {
        return "SELECT household FROM (SELECT n.household FROM " + TableReader.file(now) + " n " + how + " JOIN "
                + TableReader.file(before) + " b USING (household, digest))";
    }

    /** How the households are cut into parts of one size, which depends on who they are alone. */
    static Cuts cuts(Path now, int size) {
        return Cuts.of("FROM " + TableReader.file(now), "household", size);
    }

    /** How many are changed, of all there are now. */
    Share share() {
        String sql = "SELECT count(*) AS changed, (SELECT count(*) FROM " + TableReader.file(now) + ") AS households"
                + " FROM (" + changed() + ")";
        try (TableReader tables = TableReader.open(Map.of())) {
            return tables.list(sql, row -> new Share(row.whole("changed"), row.whole("households")))
                    .get(0);
        }
    }

    /** How many of how many households. */
    record Share(long changed, long households) {}
}
