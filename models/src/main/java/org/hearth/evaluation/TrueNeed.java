package org.hearth.evaluation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hearth.fairness.ContactBias;
import org.hearth.population.AgencyTables;
import org.hearth.population.JobTables;
import org.hearth.table.TableReader;
import org.hearth.training.RiskMatrix;

/**
 * The sensitivity to unseen need held against true need, which simulated data alone has. Need is true of a row when anybody who
 * lives there bears a need on the as-of date.
 *
 * @param contactOfKnown share of truly needy rows with the label, among households known before
 * @param contactOfNeverKnown the same among the others
 * @param bias what that comes to as the assumption of the sensitivity: 1 less the latter by the former, 0 when there is none
 * @param shareOfNeed of all truly needy rows, those of never-known households
 * @param shareOfNeedAssumed what the sensitivity says at that bias
 * @param recall share listed of all truly needy rows
 * @param recallAssumed share listed of need of the label's kind, as the sensitivity says at that bias
 * @param listedOfKnown share listed of truly needy rows of households known before
 * @param listedOfNeverKnown the same of the others
 */
public record TrueNeed(
        double contactOfKnown,
        double contactOfNeverKnown,
        double bias,
        double shareOfNeed,
        double shareOfNeedAssumed,
        double recall,
        double recallAssumed,
        double listedOfKnown,
        double listedOfNeverKnown) {

    /** A linked person is the true person most of its records are about. */
    private static final String NEEDY = """
            WITH who AS (
                SELECT p.person, mode(t.true_person) AS true_person
                FROM persons p JOIN truth t USING (record) GROUP BY 1)
            SELECT DISTINCT m.household, m.as_of FROM members m JOIN who USING (person)
            JOIN read_csv('%s', header = true, all_varchar = true) n ON n.person = who.true_person
                AND n.from_on < m.as_of::VARCHAR AND (coalesce(n.to_on, '') = '' OR n.to_on >= m.as_of::VARCHAR)
            WHERE m.as_of IN (%s)""";

    /** Whether somebody of each row bears a need. */
    static boolean[] needy(GroupSources sources, RiskMatrix matrix, int[] rows, Collection<LocalDate> dates) {
        Path needs = sources.truth().orElseThrow().needs().resolve("needs.csv");
        Set<String> households = new HashSet<>();
        try (TableReader reader = TableReader.open(Map.of(
                "members", JobTables.MEMBERS.in(sources.matrix()),
                "persons", JobTables.PERSONS.in(sources.linked().orElseThrow()),
                "truth",
                        AgencyTables.TRUTH_RECORDS.in(
                                sources.truth().orElseThrow().records())))) {
            reader.forEach(
                    NEEDY.formatted(needs.toString().replace("'", "''"), Groups.quoted(dates)),
                    row -> households.add(row.text("household") + " " + row.date("as_of")));
        }
        boolean[] needy = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            needy[i] = households.contains(matrix.households()[rows[i]] + " " + matrix.dates()[rows[i]]);
        }
        return needy;
    }

    /**
     * Compares; empty when no truly needy household is known, or none is unknown.
     *
     * @param needy whether each row has true need
     */
    static Optional<TrueNeed> of(boolean[] needy, boolean[] known, byte[] labels, boolean[] listed, ContactBias bias) {
        double[] need = new double[2];
        double[] labelled = new double[2];
        double[] onList = new double[2];
        for (int row = 0; row < needy.length; row++) {
            int which = known[row] ? 0 : 1;
            if (needy[row]) {
                need[which]++;
                labelled[which] += labels[row];
                onList[which] += listed[row] ? 1 : 0;
            }
        }
        if (need[0] == 0 || need[1] == 0 || labelled[0] == 0) {
            return Optional.empty();
        }
        double contact = labelled[0] / need[0];
        double ofNever = labelled[1] / need[1];
        double share = Math.max(0, 1 - ofNever / contact);
        return Optional.of(new TrueNeed(
                contact,
                ofNever,
                share,
                need[1] / (need[0] + need[1]),
                between(bias, share, true),
                (onList[0] + onList[1]) / (need[0] + need[1]),
                between(bias, share, false),
                onList[0] / need[0],
                onList[1] / need[1]));
    }

    /** What the sensitivity says at a bias, on the line between its steps; beyond its last step, that step. */
    private static double between(ContactBias bias, double share, boolean need) {
        int last = bias.steps().size() - 1;
        int step = IntStream.rangeClosed(0, last)
                .filter(i -> bias.steps().get(i).bias() >= share)
                .findFirst()
                .orElse(last);
        ContactBias.Step above = bias.steps().get(step);
        ContactBias.Step below = bias.steps().get(Math.max(0, step - 1));
        double weight =
                above.bias() == below.bias() ? 1 : Math.min(1, (share - below.bias()) / (above.bias() - below.bias()));
        return need
                ? below.shareOfNeed() + weight * (above.shareOfNeed() - below.shareOfNeed())
                : below.recall() + weight * (above.recall() - below.recall());
    }
}
