package org.hearth.explanation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearth.population.JobTables;
import org.hearth.table.TableReader;

/**
 * What contributions are about: features that read the same kinds of fact are one theme, and so one reason to a reader. Three
 * counts of absence from school would else be three reasons, and would change places among themselves by chance.
 *
 * @param named the theme of each feature that reads facts, called by the first of its features
 */
public record Themes(Map<String, String> named) {

    private static final String SAME_KINDS = """
            SELECT feature, min(feature) OVER (PARTITION BY kinds) AS theme
            FROM (SELECT feature, string_agg(DISTINCT kind, ' ' ORDER BY kind) AS kinds FROM reads GROUP BY feature)""";

    public Themes {
        named = Map.copyOf(named);
    }

    /** Those of a matrix; in one of a table of one's own each column is a theme. */
    public static Themes in(Path matrixArtefact) {
        Path reads = JobTables.READS.in(matrixArtefact);
        if (!Files.exists(reads)) {
            return new Themes(Map.of());
        }
        try (TableReader reader = TableReader.open(Map.of("reads", reads))) {
            Map<String, String> named = new TreeMap<>();
            reader.forEach(SAME_KINDS, row -> named.put(row.text("feature"), row.text("theme")));
            return new Themes(named);
        }
    }

    /** The theme of a feature, a rule or an area's column: itself where nothing else is about the same. */
    public String of(String feature) {
        return named.getOrDefault(feature, feature);
    }

    /**
     * The themes that raise a score most, the largest first, each by what its contributions add up to.
     *
     * @param most how many
     */
    public List<String> raising(List<Contribution> contributions, int most) {
        Map<String, Double> sums = new TreeMap<>();
        contributions.forEach(one -> sums.merge(of(one.feature()), one.amount(), Double::sum));
        return sums.entrySet().stream()
                .filter(theme -> theme.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }
}
